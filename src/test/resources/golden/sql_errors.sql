-- args: --keep-going --output-format csv src/test/resources/golden/access.log
SELECT statsu FROM access;
SELECT cuont(*) FROM access;
SELECT status, path, count(*) FROM access GROUP BY status;
SELECT count(*), status FROM access;
SELECT status + true FROM access;
SELECT a.status FROM access a JOIN access b ON a.client = b.client WHERE status = 200;
SET spark.sql.ansi.enabled=true;
SELECT 1 / 0;
SELECT CAST('abc' AS INT);
SELECT CAST(path AS INT) FROM access LIMIT 3;
SELECT CAST('2015-13-45' AS TIMESTAMP);
SELECT element_at(array(1), 5);
SELECT to_timestamp('x', 'yyyy');
SELECT 2147483647 + 1;
SET spark.sql.ansi.enabled=false;
SELECT * FROM acess;
SELECT * FROM access_reject;
SELECT count( FROM access;
SELECT (1 + 2 FROM access;
SELECT 1 AS a, 2 AS a FROM access ORDER BY a;
SELECT row_number() FROM access;
SELECT row_number() OVER (PARTITION BY client) FROM access;
SELECT rank() OVER () FROM access;
SELECT sum(bytes) OVER (ORDER BY ts RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM access;
SELECT status FROM access WHERE count(*) > 3;
SELECT status, count(*) FROM access GROUP BY status HAVING path = '/';
SELECT upper(1, 2);
SELECT explode(status) FROM access;
SELECT * FROM access WHERE ts > now() - 3;
SELECT status FROM access UNION SELECT status, path FROM access;
SELECT status FROM access UNION SELECT array(1);
SELECT * FROM access WHERE status IN (SELECT status, path FROM access);
SELECT (SELECT status FROM access);
SELECT path.foo FROM access;
SELECT x.status FROM access;
SELECT * FROM access a, access a WHERE a.status = 1;
SELEC 1;
SELECT 1 FORM access;
SELECT * FROM access ORDR BY status;
SELECT status
  , pth
FROM access
WHERE status = 404;
SELECT rlike(path, '[') FROM access;
SELECT regexp_extract(path, '(', 1) FROM access LIMIT 1;
SELECT regexp_replace(path, '*', '') FROM access LIMIT 1;
UPDATE access SET status = 1;
SELECT * FROM csv.`/no/such/file`;
SELECT count(DISTINCT *) OVER () FROM access;
SELECT sum(count(*)) FROM access;
SELECT * FROM access LIMIT -1;
SELECT * FROM access LIMIT status;
WITH a AS (SELECT * FROM acess) SELECT * FROM a;
SELECT * FROM access WHERE status IN (SELECT status FROM acces);
SELECT * FROM csv.`/no/such`;
SELECT max(status), client, path, ts, bytes, referrer, agent, host, duration_us, method, target, query, protocl FROM access GROUP BY client, path, ts, bytes, referrer, agent, host, duration_us, method;
SELECT count((status) FROM access
WHERE (status IN (200, 404);
SELECT (1)) FROM access WHERE (status = 1;
SET spark.logsift.any=(;
SELECT '日本語', statsu FROM access;
SELECT rlike(path, 1) FROM access WHERE
  x = "abc;
