/*
title: Sizes and durations of conversations
description: |
  Median, p90, p99 and p99.9 of the bytes there and back and of the duration of conversations, by service (protocol and the port that was called) or
  another column; what has no value is left out. The view `conversations` puts the halves together and says who began. tail_ratio
  is p99 / p50: about 1 where all are alike, large where a few are far from the usual. Exact below a million rows; above,
  percentile_approx, with an error in rank of 1/10,000.
tags: [size, duration]
aliases: [quantiles]
params:
  by:       {type: string, default: service, values: [service, proto, client_ip, server_ip, outcome], help: one row for each value of it}
  measure:  {type: string, default: all, values: [all, bytes, bytes_back, duration], help: of what}
  at_least: {type: int, default: 30, min: 1, help: conversations that a value must have to be shown}
  limit:    {type: int, default: 50, min: 1, help: 'how many values, those with the most conversations first'}
needs: [src_ip, dst_ip]
chart: {kind: bar, x: value, y: tail_ratio}
columns:
  value:      {help: 'of the column `by`; NULL where there is none'}
  measure:    {help: 'bytes from client to server, bytes_back, or duration in seconds'}
  conversations: {unit: conversations, help: that have this measure}
  p50:        {help: median}
  p90:        {help: nine of ten are no larger}
  p99:        {help: 99 of 100 are no larger}
  p99_9:      {help: 999 of 1000 are no larger}
  max:        {help: largest}
  tail_ratio: {help: p99 / p50}
  method:     {help: exact or approx}
*/
WITH
size AS (
  SELECT count(*) >= 1000000 AS is_large FROM flow
),
measured AS (
  SELECT
    CASE :by
      WHEN 'service' THEN coalesce(concat(proto, '/', server_port), proto)
      WHEN 'proto' THEN proto
      WHEN 'client_ip' THEN client_ip
      WHEN 'server_ip' THEN server_ip
      WHEN 'outcome' THEN outcome
    END AS value,
    stack(3,
      'bytes', CAST(bytes AS DOUBLE),
      'bytes_back', CAST(bytes_back AS DOUBLE),
      'duration', (unix_micros(last_ts) - unix_micros(ts)) / 1e6D) AS (measure, amount)
  FROM conversations
),
-- Each of the two gets no value where the other one conversations, and costs nothing then.
quantiles AS (
  SELECT
    value,
    measure,
    count(*) AS conversations,
    max(amount) AS max,
    max(is_large) AS is_large,
    coalesce(
      percentile(CASE WHEN NOT is_large THEN amount END, array(0.5D, 0.9D, 0.99D, 0.999D)),
      percentile_approx(CASE WHEN is_large THEN amount END, array(0.5D, 0.9D, 0.99D, 0.999D), 10000)) AS p
  FROM measured CROSS JOIN size
  WHERE amount IS NOT NULL AND :measure IN ('all', measure)
  GROUP BY value, measure
  HAVING count(*) >= :at_least
),
placed AS (
  SELECT *, dense_rank() OVER (ORDER BY most DESC, value) AS place
  FROM (SELECT *, max(conversations) OVER (PARTITION BY value) AS most FROM quantiles)
)
SELECT
  value,
  measure,
  conversations,
  round(p[0], 3) AS p50,
  round(p[1], 3) AS p90,
  round(p[2], 3) AS p99,
  round(p[3], 3) AS p99_9,
  max,
  round(p[2] / p[0], 2) AS tail_ratio,
  CASE WHEN is_large THEN 'approx' ELSE 'exact' END AS method
FROM placed
WHERE place <= :limit
ORDER BY place, measure
