/*
title: Sizes and durations
description: |
  Median, p90, p99 and p99.9 of the bytes and of the duration of answers, by endpoint or another column, or of conversations, by service; what has
  no value is left out. tail_ratio is p99 / p50: about 1 where all are alike, large where a few are far from the usual. Exact below a
  million rows; above, percentile_approx, with an error in rank of 1/10,000.

  An endpoint is a path with {id} for numbers, dates and tokens. A service is protocol and the port that was called: the view `conversations` puts
  the halves of flows together and says who began.
tags: [size, duration]
access: {title: Sizes and durations of answers, aliases: [access_quantiles], needs: [bytes]}
flow: {title: Sizes and durations of conversations, aliases: [flow_quantiles], needs: [src_ip, dst_ip]}
params:
  by:
    type: string
    help: one row for each value of it
    access: {default: endpoint, values: [endpoint, path, host, method, status, client]}
    flow: {default: service, values: [service, proto, client_ip, server_ip, outcome]}
  measure:
    type: string
    default: all
    help: of what
    access: {values: [all, bytes, duration]}
    flow: {values: [all, bytes, bytes_back, duration]}
  at_least:
    type: int
    default: 30
    min: 1
    access: {help: answers that a value must have to be shown}
    flow: {help: conversations that a value must have to be shown}
  limit:
    type: int
    default: 50
    min: 1
    access: {help: 'how many values, those with the most answers first'}
    flow: {help: 'how many values, those with the most conversations first'}
chart: {kind: bar, x: value, y: tail_ratio}
columns:
  value:      {help: 'of the column `by`; NULL where the log has none'}
  measure:
    access: {help: 'bytes, or duration in microseconds'}
    flow: {help: 'bytes from client to server, bytes_back, or duration in seconds'}
  number:
    help: that have this measure
    access: {as: answers, unit: answers}
    flow: {as: conversations, unit: conversations}
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
  SELECT count(*) >= 1000000 AS is_large FROM log_records
),
measured AS (
  SELECT groups[:by] AS value, measure, amount, fraction
  FROM log_measures
),
-- Each of the two gets no value where the other one answers, and costs nothing then.
quantiles AS (
  SELECT
    value,
    measure,
    count(*) AS number,
    max(amount) AS max,
    max(is_large) AS is_large,
    max(fraction) AS fraction,
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
  FROM (SELECT *, max(number) OVER (PARTITION BY value) AS most FROM quantiles)
)
SELECT
  value,
  measure,
  number,
  round(p[0] * fraction) / fraction AS p50,
  round(p[1] * fraction) / fraction AS p90,
  round(p[2] * fraction) / fraction AS p99,
  round(p[3] * fraction) / fraction AS p99_9,
  max,
  round(p[2] / p[0], 2) AS tail_ratio,
  CASE WHEN is_large THEN 'approx' ELSE 'exact' END AS method
FROM placed
WHERE place <= :limit
ORDER BY place, measure
