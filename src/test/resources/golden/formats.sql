-- args: --keep-going --output-format table
-- What is said of formats and of lines that do not fit.
formats load balancer
formats nginx_default
formats apache_combned
load src/test/resources/golden/broken.log
SELECT offset, reason, raw FROM access_rejects ORDER BY offset;
load src/test/resources/golden/broken.log --log-format cidds
load src/test/resources/golden/broken.log --line 2
