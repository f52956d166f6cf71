-- args: --keep-going data/samples/access.log
SELECT * FROM _;
chart
SELECT * FROM VALUES ('a', 3, NULL), ('日本', 12, 1.5), ('e\u001b[31m', -6, 2.0) AS t(name, n, share);
SELECT name, n * 2 AS twice FROM _ WHERE n > 0;
SELECT count(*) AS rows, '_' AS mark FROM _;
tables
SELECT table, files FROM _;
chart --y nonsense
chart
