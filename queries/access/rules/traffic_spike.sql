/*
title: Hour with far more requests than usual
description: |
  Hours whose number of requests has a modified z-score M = 0.6745 (x - median) / MAD above `min_score` (Iglewicz & Hoaglin 1993).
  Median and MAD (median of the distances from the median) come from the other hours within `baseline` on either side, never from the hour itself; where MAD is 0, M = (x - median) /
  (1.2533 x mean distance) instead, and at least the square root of the median counts as spread, as in counts that come by chance.
  An hour also needs `min_requests`, `min_factor` times the median, and `min_factor` times the median of the same hour on other days
  where there are three of them, so that every day's peak is no finding; and `min_hours` other hours to compare with.
  Only hours with a request count. The entity is the client if one client makes more than half of the requests beyond the
  median, else the host (virtual host) if one has more than half of the hour, else (all). Score: M / (M + min_score).
severity: medium
tags: [attack.T1498, attack.T1499]
references: ['https://www.itl.nist.gov/div898/handbook/eda/section3/eda35h.htm']
falsepositives: [a link on a popular site, a crawler, the start of a campaign]
params:
  bucket:       {type: interval, default: 1 hour, min: 1 s, help: length of one step}
  baseline:     {type: interval, default: 7 days, help: how far around a step the others are compared}
  min_score:    {type: double, default: 3.5, min: 0, help: modified z-score}
  min_requests: {type: int, default: 50, min: 1}
  min_factor:   {type: double, default: 2, min: 1, help: times the median}
  min_hours:    {type: int, default: 30, min: 3, help: other steps to compare with}
needs: [ts]
chart: {kind: bar, x: first_seen, y: observed}
evidence: |
  SELECT * FROM access
  WHERE ts BETWEEN :first_seen AND :last_seen AND (:entity = '(all)' OR client = :entity OR host = :entity)
  ORDER BY ts, _file, _offset
*/
WITH requests AS (
  SELECT ts, client, host, window(ts, :bucket).start AS step FROM access WHERE ts IS NOT NULL
),
steps AS (
  SELECT step, count(*) AS n, date_format(step, 'HH:mm:ss') AS time_of_day FROM requests GROUP BY step
),
medians AS (
  SELECT
    s.step, s.n,
    count(*) AS others,
    median(o.n) AS middle,
    count_if(o.time_of_day = s.time_of_day) AS same_times,
    median(o.n) FILTER (WHERE o.time_of_day = s.time_of_day) AS middle_of_same_time
  FROM steps s JOIN steps o
    ON o.step <> s.step AND o.step BETWEEN s.step - :baseline AND s.step + :baseline
  WHERE s.n >= :min_requests
  GROUP BY s.step, s.n
),
candidates AS (
  SELECT * FROM medians
  WHERE others >= :min_hours AND n >= :min_factor * middle
    AND (same_times < 3 OR n >= :min_factor * middle_of_same_time)
),
spreads AS (
  SELECT
    c.step, c.n, c.others, c.middle,
    median(abs(o.n - c.middle)) AS mad,
    avg(abs(o.n - c.middle)) AS mean_distance
  FROM candidates c JOIN steps o
    ON o.step <> c.step AND o.step BETWEEN c.step - :baseline AND c.step + :baseline
  GROUP BY c.step, c.n, c.others, c.middle
),
spikes AS (
  SELECT *, (n - middle) / greatest(CASE WHEN mad > 0 THEN mad / 0.6745D ELSE 1.2533D * mean_distance END, sqrt(middle), 1D) AS m
  FROM spreads
),
parts AS (
  SELECT r.step, r.client, r.host, count(*) AS requests, min(r.ts) AS first_seen, max(r.ts) AS last_seen
  FROM requests r JOIN spikes s ON r.step = s.step
  WHERE s.m > :min_score
  GROUP BY r.step, r.client, r.host
),
shares AS (
  SELECT
    p.*, s.n, s.middle, s.others, s.m,
    sum(p.requests) OVER (PARTITION BY p.step, p.client) AS of_client,
    sum(p.requests) OVER (PARTITION BY p.step, p.host) AS of_host
  FROM parts p JOIN spikes s ON p.step = s.step
),
blamed AS (
  SELECT
    *,
    coalesce(
      max(CASE WHEN 2 * of_client > n - middle AND of_client > middle THEN client END) OVER (PARTITION BY step),
      max(CASE WHEN 2 * of_host > n THEN host END) OVER (PARTITION BY step),
      '(all)') AS entity
  FROM shares
)
SELECT
  entity,
  m / (m + :min_score) AS score,
  sum(requests) AS events,
  min(first_seen) AS first_seen,
  max(last_seen) AS last_seen,
  CAST(n AS DOUBLE) AS observed,
  CAST(middle AS DOUBLE) AS expected,
  format_string('%d requests, where %.0f is usual (median of %d other hours)', n, middle, others) AS summary,
  m AS modified_z
FROM blamed
WHERE entity = '(all)' OR entity = client OR entity = host
GROUP BY step, entity, n, middle, others, m
ORDER BY score DESC, entity, first_seen
