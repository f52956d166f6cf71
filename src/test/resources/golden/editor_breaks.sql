-- args: --keep-going --output-format table src/test/resources/golden/access.log
-- env: VISUAL=sed -i -e 's/^title: Busiest/titel: Busiest/' -e 's/^  status,/  statis,/'
-- env: EDITOR=false
edit top_clients
edit status_mix
edit status_mix --force
run status_mix
queries own
delete status_mix
