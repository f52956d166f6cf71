/*
title: Burst of server errors
description: |
  Steps of time in which the server failed (5xx) far more often than it does otherwise. The rate to compare with is that of all other
  steps, never of the step itself, with `prior_rate` weighing like 100 requests so that a short log has one too.
  The probability of so many errors at that rate is at most exp(-n KL(observed rate || expected rate)) (Chernoff's bound on the
  binomial tail); it must be below `max_probability`, and there must be `min_errors` errors and a share of `min_share`.
  The entity is the client if one client caused more than half of the errors, else the host (virtual host) if one has more than half,
  else (all). Steps in a row with the same entity are one finding. Score: x / (x + limit) with x = -ln(probability).
severity: high
tags: [attack.T1499, attack.T1595]
references: ['https://doi.org/10.1214/aoms/1177729330']
falsepositives: [a deployment or an outage of the server itself]
params:
  bucket:          {type: interval, default: 10 minutes, min: 1 s, help: length of one step}
  min_errors:      {type: int, default: 20, min: 1}
  min_share:       {type: double, default: 0.05, min: 0, max: 1, help: of the requests in the step}
  max_probability: {type: double, default: 0.000001, min: 0, max: 1}
  prior_rate:      {type: double, default: 0.01, min: 0.000001, max: 0.5, help: share of 5xx to expect where the log says little}
needs: [ts, status]
chart: {kind: bar, x: first_seen, y: events}
evidence: |
  SELECT * FROM access
  WHERE ts BETWEEN :first_seen AND :last_seen AND status BETWEEN 500 AND 599
    AND (:entity = '(all)' OR client = :entity OR host = :entity)
  ORDER BY ts, _file, _offset
*/
WITH requests AS (
  SELECT ts, client, host, status BETWEEN 500 AND 599 AS failed, window(ts, :bucket).start AS step
  FROM access
  WHERE ts IS NOT NULL AND status IS NOT NULL
),
steps AS (
  SELECT step, count(*) AS n, count_if(failed) AS errors FROM requests GROUP BY step
),
rates AS (
  SELECT
    step, n, errors,
    errors / n AS share,
    (sum(errors) OVER () - errors + 100 * :prior_rate) / (sum(n) OVER () - n + 100) AS expected_share
  FROM steps
),
bursts AS (
  SELECT
    *,
    n * (share * ln(share / expected_share)
      + CASE WHEN share < 1 THEN (1 - share) * ln((1 - share) / (1 - expected_share)) ELSE 0D END) AS surprise
  FROM rates
  WHERE errors >= :min_errors AND share >= :min_share AND share > expected_share
),
-- Who caused how much of each burst.
parts AS (
  SELECT
    r.step, r.client, r.host,
    count(*) AS errors, min(r.ts) AS first_seen, max(r.ts) AS last_seen
  FROM requests r JOIN bursts b ON r.step = b.step
  WHERE r.failed AND b.surprise > -ln(:max_probability)
  GROUP BY r.step, r.client, r.host
),
shares AS (
  SELECT
    *,
    sum(errors) OVER (PARTITION BY step, client) AS of_client,
    sum(errors) OVER (PARTITION BY step, host) AS of_host,
    sum(errors) OVER (PARTITION BY step) AS of_all
  FROM parts
),
blamed AS (
  SELECT
    *,
    coalesce(
      max(CASE WHEN 2 * of_client > of_all THEN client END) OVER (PARTITION BY step),
      max(CASE WHEN 2 * of_host > of_all THEN host END) OVER (PARTITION BY step),
      '(all)') AS entity
  FROM shares
),
per_step AS (
  SELECT
    step, entity,
    sum(errors) AS errors, min(first_seen) AS first_seen, max(last_seen) AS last_seen
  FROM blamed
  WHERE entity = '(all)' OR entity = client OR entity = host
  GROUP BY step, entity
),
-- Steps without a gap between them are one burst: step minus its rank is the same for all of them.
islands AS (
  SELECT p.*, b.n, b.share, b.expected_share, b.surprise,
    unix_micros(p.step) - row_number() OVER (PARTITION BY p.entity ORDER BY p.step) * unix_micros(timestamp_seconds(0) + :bucket) AS island
  FROM per_step p JOIN bursts b ON p.step = b.step
)
SELECT
  entity,
  max(surprise / (surprise - ln(:max_probability))) AS score,
  sum(errors) AS events,
  min(first_seen) AS first_seen,
  max(last_seen) AS last_seen,
  sum(share * n) AS observed,
  sum(expected_share * n) AS expected,
  format_string('%d server errors in %d requests, where %.1f would be usual', CAST(round(sum(share * n)) AS BIGINT), sum(n), sum(expected_share * n)) AS summary
FROM islands
GROUP BY entity, island
ORDER BY score DESC, entity, first_seen
