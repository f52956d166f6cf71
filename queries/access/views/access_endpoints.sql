/*
title: Activity at endpoints, hour by hour
description: |
  One row for each hour, virtual host, method, endpoint and status. An endpoint is a path with {id} for numbers, dates, hashes and
  tokens (path_shape), so that a shop with a million products has one. Rules that ask what is usual at an endpoint read this
  in place of the log.

  The sums of size = ln(1 + bytes) give mean and variance of the logarithm of the answers' sizes; answers without a body or with a part of
  one (HEAD, 206, 304) and those of unknown size are not among them.
tags: [activity]
needs: [ts, path]
columns:
  hour:             {unit: time, help: begin of the hour}
  host:             {help: virtual host; NULL where the log has none}
  method:           {help: as logged}
  endpoint:         {help: shape of the path; NULL where the request line was malformed}
  status:           {help: status code}
  requests:         {unit: requests}
  without_referrer: {unit: requests}
  bytes:            {unit: bytes, help: sent}
  sized:            {unit: requests, help: with an answer whose size counts}
  sum_size:         {help: sum of their sizes}
  sum_size_squared: {help: sum of the squares}
  first_ts:         {unit: time}
  last_ts:          {unit: time}
*/
WITH requests AS (
  SELECT
    ts, host, method, status, referrer, bytes,
    timestamp_seconds(unix_seconds(ts) - pmod(unix_seconds(ts), 3600)) AS hour,
    path_shape(path) AS endpoint,
    CASE WHEN status NOT IN (206, 304) AND NOT method <=> 'HEAD' THEN ln(1D + bytes) END AS size
  FROM access
  WHERE ts IS NOT NULL
)
SELECT
  hour, host, method, endpoint, status,
  count(*) AS requests,
  count_if(referrer IS NULL) AS without_referrer,
  coalesce(sum(bytes), 0) AS bytes,
  count(size) AS sized,
  coalesce(sum(size), 0D) AS sum_size,
  coalesce(sum(size * size), 0D) AS sum_size_squared,
  min(ts) AS first_ts,
  max(ts) AS last_ts
FROM requests
GROUP BY hour, host, method, endpoint, status
