-- A script for any access log: bin/logsift -f data/samples/overview.sql data/samples/access.log
run status_mix;
run top_clients limit=5;

SELECT date_trunc('DAY', ts) AS day, count(*) AS requests, count_if(status >= 500) AS errors
FROM access
GROUP BY day
ORDER BY day;
