/* Where statements end: ; inside quotes, `;` and comments /* ; */ ends nothing. */
SELECT 'a;b' AS `semi;colon`, "it's" AS s -- a comment; with a semicolon
  , 'two
lines' AS t;
set timing off; set timing
.set row_limit 5
set row_limit
source src/test/resources/golden/sourced.txt
SET spark.sql.shuffle.partitions=3;
SHOW FUNCTIONS LIKE 'rlike';
help source
SELECT 'the last one may lack its semicolon' AS last
