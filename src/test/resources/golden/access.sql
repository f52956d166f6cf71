-- args: src/test/resources/golden/access.log --output-format table
SELECT ts, client, user_name, method, path, query, status, bytes FROM access;
SELECT client, count(*) AS requests, sum(bytes) AS bytes
FROM access
GROUP BY client
ORDER BY client;
SELECT offset, raw FROM access_rejects;
SELECT agent FROM access WHERE status = 401; -- the escape is shown, never sent
