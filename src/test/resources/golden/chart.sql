-- args: --output-format table --keep-going
SELECT * FROM VALUES ('/index.html', 120), ('/a', 60), ('/a/path/that/is/longer/than/a/third/of/the/line', 7), (NULL, 1), ('\u001b[2Jhostile', -30) AS t(path, requests);
chart
chart line
chart heat
SELECT TIMESTAMP '2015-05-18 00:00:00' + make_interval(0, 0, 0, 0, id) AS hour, id % 24 * 10 AS requests FROM range(72) WHERE id <> 30;
chart
chart heat
chart --x requests --y hour
chart pie --x hour --y nothing
chart cake
SELECT 'only text' AS a;
chart
