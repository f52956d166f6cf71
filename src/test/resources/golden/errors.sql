-- args: --keep-going --output-format table
SELECT 1 AS fine;
laod access.log
load
load --log-fromat combined access.log
load /no/such/file.log
SELECT statu
FROM (SELECT 1 AS status);
SELECT 1,
  (2;
SELECT * FROM no_such_table;
SELECT :unbound;
set output_format jsno
set row_limit many
set no_such_setting 1
source no/such/script.sql
source src/test/resources/golden/failing.txt
load 'open quote
SELECT if(id < 1, 'row', raise_error('the row itself fails')) AS late FROM range(0, 3, 1, 1);
SELECT 'still going' AS last;
