-- args: --keep-going --output-format table --param least=400 src/test/resources/golden/access.log
-- env: EDITOR=sed -i -e 's/desc: more/&/' -e 's/default: 20/default: 2/' -e 's/, client$/, bytes/'
queries top clients
queries no such thing
show methods
run top_clients ?
run methods ?
run top_clients limit=0
run top_clients limit=many
run top_clients lmit=2
run top_clients limit=2 limit=3
run top_clients 2
run traffic_by_hour step=1h
save failures --title 'Too early'
SELECT status, count(*) AS n FROM access WHERE status >= :least GROUP BY status ORDER BY status;
save ../failures --title 'A path'
save failures
save failures --title 'Failures: all /* of them */'
save failures --title 'Failures: all of them'
show failures
run failures least=500
save failures
SELECT method, status FROM access WHERE status >= :least ORDER BY status, method LIMIT 1;
save failures --force
show failures
SELECT 1 AS one;
save one --title One
save one --title One --family flow
edit top_clients
show top_clients
queries own
edit methods
edit no_such_query
rename failures top_clients
rename failures ../up
rename failures methods
rename methods failed
rename top_clients clients_by_bytes
rename status_mix mix
queries own
delete status_mix
delete clients_by_bytes
delete failed
delete one
queries own
