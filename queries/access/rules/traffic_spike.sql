/*
title: Hour with far more requests than usual
description: |
  Steps of time whose number of requests has a modified z-score M = 0.6745 (x - median) / MAD above `min_score` (Iglewicz & Hoaglin 1993): of
  a virtual host in steps of `bucket` and of five minutes, of an endpoint (path_shape) and of a client in hours.
  Median and MAD (median of the distances from the median) come from the other steps within `baseline` on either side, never from the step itself; where MAD is 0, M = (x - median) /
  (1.2533 x mean distance) instead, the farthest tenth left out, and at least the square root of the median counts as spread, as in counts that come by chance.
  A step also needs `min_requests` (a client's own four times as many), `min_factor` times the median, and `min_factor` times the median of the same time on other days
  where there are three of them, so that every day's peak is no finding; and `min_hours` other steps to compare with, steps below an hour four times
  as many; they are told only where the hour is no spike itself.
  Only steps with a request count. The entity is the client if one client makes more than half of the requests beyond the
  median, else the host (virtual host), or (all) where the log has none; the target is the endpoint, where it is one's own spike. What is
  a host's is medium, what is an endpoint's or a client's alone low. Score: M / (M + min_score).
severity: medium
aliases: [rate_spike_mad]
tags: [attack.T1498, attack.T1499]
references: ['https://www.itl.nist.gov/div898/handbook/eda/section3/eda35h.htm']
falsepositives: [a link on a popular site, a crawler, the start of a campaign]
params:
  bucket:       {type: interval, default: 1 hour, min: 5 minutes, help: length of the long steps; whole times 5 minutes}
  baseline:     {type: interval, default: 7 days, help: how far around a step the others are compared}
  min_score:    {type: double, default: 3.5, min: 0, help: modified z-score}
  min_requests: {type: int, default: 50, min: 1}
  min_factor:   {type: double, default: 2, min: 1, help: times the median}
  min_hours:    {type: int, default: 30, min: 3, help: other steps to compare with}
needs: [ts]
gate:
  view: access_hours
  when: |-
    12 * count(DISTINCT hour) > 4 * :min_hours
    AND max(requests_of_all) * (1 + unix_micros(timestamp_seconds(0) + :bucket) DIV 3600000000) >= :min_requests
chart: {kind: bar, x: first_seen, y: observed}
evidence: |
  SELECT * FROM access
  WHERE ts BETWEEN :first_seen AND :last_seen AND (:kind = 'client' OR host <=> :host)
    AND (:client IS NULL OR client = :client) AND (:target IS NULL OR path_shape(path) = :target)
  ORDER BY ts, _file, _offset
*/
WITH counted AS (
  SELECT
    'site' AS kind,
    CASE WHEN grouping(step) = 0 THEN INTERVAL '5' MINUTE ELSE :bucket END AS length,
    coalesce(step, long_step) AS step, host, CAST(NULL AS STRING) AS client, CAST(NULL AS STRING) AS endpoint,
    sum(requests) AS n, min(first_ts) AS first_ts, max(last_ts) AS last_ts
  FROM (SELECT *, window(step, :bucket).start AS long_step FROM access_steps)
  GROUP BY GROUPING SETS ((step, host), (long_step, host))
  UNION ALL
  -- Whoever did not ask so often in all did not do so within an hour.
  SELECT /*+ BROADCAST(c) */
    'client', INTERVAL '1' HOUR, date_trunc('hour', a.step), NULL, a.client, NULL, sum(a.requests), min(a.first_ts), max(a.last_ts)
  FROM access_activity a JOIN (SELECT client FROM access_clients WHERE client IS NOT NULL AND requests >= 4 * :min_requests) c ON a.client = c.client
  GROUP BY a.client, date_trunc('hour', a.step)
  UNION ALL
  SELECT 'endpoint', INTERVAL '1' HOUR, hour, host, NULL, endpoint, sum(requests), min(first_ts), max(last_ts)
  FROM access_endpoints WHERE endpoint IS NOT NULL GROUP BY hour, host, endpoint
),
-- Only what stands out of the whole series is worth a baseline of its own.
steps AS (
  SELECT *, median(n) OVER (PARTITION BY kind, length, host, client, endpoint) AS middle_of_all,
    count(*) OVER (PARTITION BY kind, length, host, client, endpoint) AS of_all
  FROM counted
),
medians AS (
  SELECT
    s.kind, s.length, s.host, s.client, s.endpoint, s.step, s.n, s.first_ts, s.last_ts,
    count(*) AS others, median(o.n) AS middle, collect_list(o.n) AS ns,
    count_if((unix_seconds(o.step) - unix_seconds(s.step)) % 86400 = 0) AS same_times,
    median(o.n) FILTER (WHERE (unix_seconds(o.step) - unix_seconds(s.step)) % 86400 = 0) AS middle_of_same_time,
    min(o.step) AS baseline_from, max(o.step) AS baseline_to
  FROM steps s JOIN counted o
    ON s.kind = o.kind AND s.length = o.length AND s.host <=> o.host AND s.client <=> o.client AND s.endpoint <=> o.endpoint
      AND s.step <> o.step AND o.step BETWEEN s.step - :baseline AND s.step + :baseline
  WHERE s.of_all > :min_hours AND s.n >= :min_requests * CASE WHEN s.kind = 'client' THEN 4 ELSE 1 END AND s.n >= :min_factor * s.middle_of_all
  GROUP BY s.kind, s.length, s.host, s.client, s.endpoint, s.step, s.n, s.first_ts, s.last_ts
),
spreads AS (
  SELECT
    kind, length, host, client, endpoint, step, n, first_ts, last_ts, others, middle, baseline_from, baseline_to,
    median(abs(other - middle)) AS mad,
    aggregate(slice(array_sort(collect_list(abs(other - middle))), 1, CAST(ceil(0.9D * count(*)) AS INT)), 0D, (sum, d) -> sum + d) / ceil(0.9D * count(*)) AS mean_distance
  FROM medians LATERAL VIEW explode(ns) AS other
  WHERE others >= :min_hours * CASE WHEN length < INTERVAL '1' HOUR THEN 4 ELSE 1 END AND n >= :min_factor * middle
    AND (same_times < 3 OR n >= :min_factor * middle_of_same_time)
  GROUP BY kind, length, host, client, endpoint, step, n, first_ts, last_ts, others, middle, baseline_from, baseline_to
),
spikes AS (
  SELECT *, (n - middle) / greatest(CASE WHEN mad > 0 THEN mad / 0.6745D ELSE 1.2533D * mean_distance END, sqrt(middle), 1D) AS m
  FROM spreads
),
-- Whether one client made a host's spike.
shares AS (
  SELECT s.kind, s.length, s.host, s.client, s.endpoint, s.step, s.n, s.first_ts, s.last_ts, s.others, s.middle, s.baseline_from, s.baseline_to, s.m,
    a.client AS other_client, sum(a.requests) AS of_client, min(a.first_ts) AS client_first, max(a.last_ts) AS client_last
  FROM spikes s LEFT JOIN access_activity a
    ON s.kind = 'site' AND s.host <=> a.host AND a.step >= s.step AND a.step < s.step + s.length AND a.client IS NOT NULL
  WHERE s.m > :min_score
  GROUP BY ALL
),
blamed AS (
  SELECT kind, length, host, client, endpoint, step, n, first_ts, last_ts, others, middle, baseline_from, baseline_to, m,
    max(CASE WHEN 2 * of_client > n - middle AND of_client > middle THEN struct(of_client AS n, other_client AS client, client_first AS first_ts, client_last AS last_ts) END) AS guilty
  FROM shares
  GROUP BY ALL
),
told AS (
  SELECT *, length < max(length) OVER (PARTITION BY kind, host, client, endpoint, guilty.client, date_trunc('hour', step)) AS told_already FROM blamed
)
SELECT
  coalesce(guilty.client, client, host, '(all)') AS entity,
  m / (m + :min_score) AS score,
  coalesce(guilty.n, n) AS events,
  coalesce(guilty.first_ts, first_ts) AS first_seen,
  coalesce(guilty.last_ts, last_ts) AS last_seen,
  CAST(n AS DOUBLE) AS observed,
  CAST(middle AS DOUBLE) AS expected,
  format_string('%d requests%s within %d minutes, where %.0f is usual (median of %d other steps)', n,
    CASE WHEN endpoint IS NULL THEN '' ELSE concat(' for ', endpoint) END, CAST(extract(HOUR FROM length) * 60 + extract(MINUTE FROM length) AS INT) + extract(DAY FROM length) * 1440, middle, others) AS summary,
  CASE WHEN kind = 'site' THEN 'medium' ELSE 'low' END AS severity,
  endpoint AS target,
  kind, host,
  coalesce(guilty.client, client) AS client,
  m AS modified_z,
  'other steps around' AS baseline,
  others AS baseline_n,
  baseline_from,
  baseline_to + length AS baseline_to
FROM told
WHERE NOT told_already
ORDER BY score DESC, entity, first_seen
