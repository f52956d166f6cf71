/*
title: Sizes and durations of answers
description: |
  Median, p90, p99 and p99.9 of the bytes and of the duration of answers, by endpoint or another column; what has neither is left out.
  tail_ratio is p99 / p50: about 1 where all answers are alike, large where a few are far from the usual. An endpoint is a path with
  {id} for numbers, dates and tokens. Exact below a million rows; above, percentile_approx, with an error in rank of 1/10,000.
tags: [size, duration]
aliases: [quantiles]
params:
  by:      {type: string, default: endpoint, values: [endpoint, path, host, method, status, client], help: one row for each value of it}
  measure: {type: string, default: all, values: [all, bytes, duration], help: of what}
  at_least: {type: int, default: 30, min: 1, help: answers that a value must have to be shown}
  limit:   {type: int, default: 50, min: 1, help: 'how many values, those with the most answers first'}
needs: [bytes]
chart: {kind: bar, x: value, y: tail_ratio}
columns:
  value:      {help: 'of the column `by`; NULL where the log has none'}
  measure:    {help: 'bytes, or duration in microseconds'}
  answers:    {unit: answers, help: that have this measure}
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
  SELECT count(*) >= 1000000 AS is_large FROM access
),
measured AS (
  SELECT
    CASE :by
      WHEN 'endpoint' THEN path_shape(path)
      WHEN 'path' THEN path
      WHEN 'host' THEN host
      WHEN 'method' THEN method
      WHEN 'status' THEN CAST(status AS STRING)
      WHEN 'client' THEN client
    END AS value,
    stack(2, 'bytes', bytes, 'duration', duration_us) AS (measure, amount)
  FROM access
),
-- Each of the two gets no value where the other one answers, and costs nothing then.
quantiles AS (
  SELECT
    value,
    measure,
    count(*) AS answers,
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
  FROM (SELECT *, max(answers) OVER (PARTITION BY value) AS most FROM quantiles)
)
SELECT
  value,
  measure,
  answers,
  round(p[0], 1) AS p50,
  round(p[1], 1) AS p90,
  round(p[2], 1) AS p99,
  round(p[3], 1) AS p99_9,
  max,
  round(p[2] / p[0], 2) AS tail_ratio,
  CASE WHEN is_large THEN 'approx' ELSE 'exact' END AS method
FROM placed
WHERE place <= :limit
ORDER BY place, measure
