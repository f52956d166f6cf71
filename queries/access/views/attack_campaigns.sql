/*
title: Attack requests of each client, summed up
description: |
  One row for each client and list of patterns of suspicious_requests: how much was tried, how fast, and how the server answered. The attack rules
  are thresholds on this.

  What a site itself is made of is no attack: where at least 20 clients were answered below 400 for the same path and pattern of SQL,
  traversal or scripts, the pattern is the site's own way of writing, and is left out.

  Whether it worked the log says by hints only: an answer from 200 to 299, a server error (the text reached something that broke), and
  an odd size: an answer below 300 of four times the median of this client's at this path, or a quarter of it, of at least five.
tags: [attack.T1190]
needs: [ts, client]
columns:
  client:         {help: the attacker}
  list:           {help: list of patterns}
  requests:       {unit: requests}
  most_in_5_min:  {unit: requests, help: within any five minutes}
  targets:        {help: distinct targets}
  paths:          {help: distinct paths}
  patterns:       {help: 'names of the patterns, sorted'}
  fields:         {help: 'where they were: target, referrer, agent, request'}
  answered:       {unit: requests, help: answered 200 to 299}
  server_errors:  {unit: requests, help: answered 500 or more}
  odd_sizes:      {unit: requests, help: answered with an odd size}
  worst_path:     {help: the path that was attacked most lately}
  first_ts:       {unit: time}
  last_ts:        {unit: time}
  told:           {help: 'patterns, pace, place and answers in words, for summaries'}
*/
WITH ordinary AS (
  SELECT list, pattern, path
  FROM suspicious_requests
  WHERE status < 400 AND list IN ('sql_injection', 'path_traversal', 'cross_site_scripting')
  GROUP BY list, pattern, path
  HAVING count(DISTINCT client) >= 20
),
attacks AS (
  SELECT
    *,
    count(*) OVER (PARTITION BY client, list ORDER BY ts RANGE BETWEEN INTERVAL '5' MINUTE PRECEDING AND CURRENT ROW) AS in_5_min,
    count_if(status < 300) OVER like_this AS answers,
    median(CASE WHEN status < 300 THEN bytes END) OVER like_this AS usual_bytes
  FROM (SELECT * FROM suspicious_requests ANTI JOIN ordinary USING (list, pattern, path))
  WINDOW like_this AS (PARTITION BY client, list, path)
),
campaigns AS (
  SELECT
    client, list,
    count(*) AS requests,
    max(in_5_min) AS most_in_5_min,
    count(DISTINCT target) AS targets,
    count(DISTINCT path) AS paths,
    array_sort(collect_set(pattern)) AS patterns,
    array_sort(collect_set(field)) AS fields,
    count_if(status BETWEEN 200 AND 299) AS answered,
    count_if(status >= 500) AS server_errors,
    count_if(status < 300 AND answers >= 5 AND (bytes >= 4 * usual_bytes OR 4 * bytes <= usual_bytes)) AS odd_sizes,
    coalesce(max_by(path, ts), '(none)') AS worst_path,
    min(ts) AS first_ts,
    max(ts) AS last_ts
  FROM attacks
  GROUP BY client, list
)
SELECT
  *,
  concat(
    format_string(' (%s), up to %d in five minutes, the last at %s', array_join(patterns, ', '), most_in_5_min, worst_path),
    format_string('; %d answered 2xx, %d by a server error', answered, server_errors),
    CASE WHEN odd_sizes > 0 THEN format_string(', %d of an odd size', odd_sizes) ELSE '' END) AS told
FROM campaigns
