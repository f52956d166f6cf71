/*
title: Sessions of clients
description: |
  A session is what one client (address and user agent) asks for without a pause longer than `idle`; the usual convention of web
  analytics is 30 minutes. Pages are GET and POST requests for anything but style sheets, scripts, pictures, fonts and sound. The first
  and the last page are where the session came in and went out.

  cv is the coefficient of variation of the times between requests, standard deviation / mean: people come in bursts and pause (above 1),
  what asks at an even pace is near 0; NULL below three requests.
tags: [sessions, clients]
aliases: [access_sessions]
params:
  idle:  {type: interval, default: 30 minutes, min: 1 s, help: a longer pause ends a session}
  least: {type: int, default: 1, min: 1, help: requests that a session must have to be shown}
  by:    {type: string, default: requests, values: [requests, pages, bytes, errors, duration, start], help: what to rank by}
  limit: {type: int, default: 50, min: 1, help: how many}
needs: [ts, client]
chart: {kind: bar, x: client, y: requests}
columns:
  client:     {help: address or host name}
  agent:      {help: user agent}
  start:      {unit: time, help: first request}
  duration_s: {unit: seconds, help: from the first request to the last}
  requests:   {unit: requests}
  pages:      {unit: requests, help: without what pages are made of}
  cv:         {help: of the times between requests}
  entry:      {help: path of the first page}
  exit:       {help: path of the last page}
  referrer:   {help: of the first request}
  errors:     {unit: requests, help: status 4xx and 5xx}
  bytes:      {unit: bytes}
*/
WITH
requests AS (
  SELECT
    ts, client, agent, method, path, referrer, status, bytes, _offset,
    coalesce(method IN ('GET', 'POST') AND NOT lower(substring_index(path, '.', -1)) IN (
      'css', 'js', 'mjs', 'map', 'png', 'jpg', 'jpeg', 'gif', 'ico', 'svg', 'webp', 'avif', 'bmp', 'woff', 'woff2', 'ttf', 'otf',
      'eot', 'mp3', 'mp4', 'webm', 'ogg', 'wav'), false) AS is_page,
    lag(ts) OVER (PARTITION BY client, agent ORDER BY ts, _offset) AS before
  FROM access
  WHERE ts IS NOT NULL AND client IS NOT NULL
),
cut AS (
  SELECT
    *,
    CASE WHEN ts <= before + :idle THEN (unix_micros(ts) - unix_micros(before)) / 1e6D END AS pause,
    count_if(before IS NULL OR ts > before + :idle) OVER (PARTITION BY client, agent ORDER BY ts, _offset) AS part
  FROM requests
),
joined AS (
  SELECT
    client, agent,
    min(ts) AS start,
    (unix_micros(max(ts)) - unix_micros(min(ts))) / 1e6D AS duration_s,
    count(*) AS requests,
    count_if(is_page) AS pages,
    CASE WHEN count(pause) >= 2 THEN round(stddev_pop(pause) / avg(pause), 3) END AS cv,
    min_by(path, struct(ts, _offset)) FILTER (WHERE is_page) AS entry,
    max_by(path, struct(ts, _offset)) FILTER (WHERE is_page) AS exit,
    min_by(referrer, struct(ts, _offset)) AS referrer,
    count_if(status >= 400) AS errors,
    sum(bytes) AS bytes
  FROM cut
  GROUP BY client, agent, part
)
SELECT *
FROM joined
WHERE requests >= :least
ORDER BY
  CASE :by
    WHEN 'pages' THEN pages
    WHEN 'bytes' THEN bytes
    WHEN 'errors' THEN errors
    WHEN 'duration' THEN duration_s
    WHEN 'start' THEN -unix_micros(start) / 1e6D
    ELSE requests
  END DESC NULLS LAST,
  requests DESC, start, client, agent
LIMIT :limit
