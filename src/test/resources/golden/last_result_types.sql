-- args: --output-format jsonl
SELECT CAST(1 AS TINYINT) AS t, CAST(2 AS SMALLINT) AS s, CAST(1.5 AS FLOAT) AS f, 12.50BD AS d, X'1F' AS b, true AS yes, DATE '2015-05-17' AS day, TIMESTAMP '2015-05-17 10:05:03.25' AS ts, TIMESTAMP_NTZ '2015-05-17 10:05:03' AS ntz, INTERVAL '1' HOUR AS i, INTERVAL '2' YEAR AS y, array(1, NULL) AS a, map('k', array('v')) AS m, named_struct('Name', 'x', 'n', NULL, 'inner', named_struct('z', 1)) AS st, NULL AS nothing;
SELECT * FROM _;
SELECT t + 1S AS t, f * 2 AS f, st.Name AS name, m['k'][0] AS v, size(a) AS size FROM _;
