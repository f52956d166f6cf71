-- One result in every output format.
CREATE TEMPORARY VIEW v AS
SELECT * FROM VALUES
  (1, 'plain', TIMESTAMP'2015-05-17 10:05:03', 0.5D, array('a')),
  (-20, 'with "quotes", a comma; and <b>', TIMESTAMP'2015-05-17 10:05:03.25', 1e10, array()),
  (NULL, '', NULL, NULL, NULL)
  AS t (n, text, ts, share, list);
set output_format csv
SELECT * FROM v;
set output_format tsv
SELECT * FROM v;
set output_format json
SELECT * FROM v;
set output_format jsonl
SELECT * FROM v;
set output_format markdown
SELECT * FROM v;
set output_format vertical
SELECT * FROM v;
set output_format table
SELECT * FROM v;
set output_format html
SELECT * FROM v;
set output_format csv
SET TIME ZONE 'Europe/Berlin';
SELECT ts FROM v WHERE n = 1;
