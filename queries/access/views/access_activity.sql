/*
title: Activity of clients, in steps of five minutes
description: |
  One row for each client, virtual host and step of five minutes in which the client asked for anything. Rules that count requests
  read it in place of the log: it is made in one pass, and is a fraction of the log's size. Hours and days are sums of steps.

  A file is static by the ending of its path (style sheets, scripts, pictures, fonts, sound); what else GET and POST ask for are
  pages. Agents are told apart by a hash of their text: where agent_low and agent_high differ, a client had more than one in the step. The
  sums of t = seconds since the step began give mean and variance of the requests' times: a burst and an even pace differ in them.
tags: [activity]
needs: [ts, client]
columns:
  step:             {unit: time, help: begin of the step}
  client:           {help: NULL where the log has none}
  host:             {help: virtual host; NULL where the log has none}
  requests:         {unit: requests}
  status_2xx:       {unit: requests}
  status_3xx:       {unit: requests}
  status_4xx:       {unit: requests}
  status_5xx:       {unit: requests}
  not_found:        {unit: requests, help: answered 404 or 410}
  refused:          {unit: requests, help: 'answered 401, 403 or 429'}
  gets:             {unit: requests}
  heads:            {unit: requests}
  posts:            {unit: requests}
  statics:          {unit: requests, help: 'for style sheets, scripts, pictures, fonts, sound'}
  pages:            {unit: requests, help: GET or POST of anything else}
  with_query:       {unit: requests, help: with a query string}
  without_referrer: {unit: requests}
  robots:           {unit: requests, help: for /robots.txt}
  as_googlebot:     {unit: requests, help: by an agent that says it is Google's crawler}
  as_bingbot:       {unit: requests, help: by an agent that says it is Bing's crawler}
  bytes:            {unit: bytes, help: sent}
  agent_low:        {help: the lowest hash of the agents}
  agent_high:       {help: the highest hash of the agents}
  sum_t:            {unit: seconds, help: sum of the seconds since the step began}
  sum_tt:           {help: sum of their squares}
  first_ts:         {unit: time}
  last_ts:          {unit: time}
*/
WITH requests AS (
  SELECT
    ts, client, host, method, status, bytes, path, query, referrer, agent,
    timestamp_seconds(unix_seconds(ts) - pmod(unix_seconds(ts), 300)) AS step,
    CAST(pmod(unix_micros(ts), 300000000) AS DOUBLE) / 1e6D AS t,
    xxhash64(agent) AS agent_hash,
    coalesce(lower(substring_index(path, '.', -1)) IN (
      'css', 'js', 'mjs', 'map', 'png', 'jpg', 'jpeg', 'gif', 'ico', 'svg', 'webp', 'avif', 'bmp', 'woff', 'woff2', 'ttf', 'otf',
      'eot', 'mp3', 'mp4', 'webm', 'ogg', 'wav'), false) AS is_static
  FROM access
  WHERE ts IS NOT NULL
)
SELECT
  step, client, host,
  count(*) AS requests,
  count_if(status BETWEEN 200 AND 299) AS status_2xx,
  count_if(status BETWEEN 300 AND 399) AS status_3xx,
  count_if(status BETWEEN 400 AND 499) AS status_4xx,
  count_if(status BETWEEN 500 AND 599) AS status_5xx,
  count_if(status IN (404, 410)) AS not_found,
  count_if(status IN (401, 403, 429)) AS refused,
  count_if(method = 'GET') AS gets,
  count_if(method = 'HEAD') AS heads,
  count_if(method = 'POST') AS posts,
  count_if(is_static) AS statics,
  count_if(method IN ('GET', 'POST') AND NOT is_static) AS pages,
  count(query) AS with_query,
  count_if(referrer IS NULL) AS without_referrer,
  count_if(path = '/robots.txt') AS robots,
  -- As crawlers spell themselves.
  count_if(contains(agent, 'ooglebot') OR contains(agent, 'oogleBot')) AS as_googlebot,
  count_if(contains(agent, 'ingbot') OR contains(agent, 'ingBot')) AS as_bingbot,
  coalesce(sum(bytes), 0) AS bytes,
  min(agent_hash) AS agent_low,
  max(agent_hash) AS agent_high,
  sum(t) AS sum_t,
  sum(t * t) AS sum_tt,
  min(ts) AS first_ts,
  max(ts) AS last_ts
FROM requests
GROUP BY step, client, host
