/*
title: Hour whose answers are of another kind
description: |
  Hours in which the mix of a virtual host's status classes (2xx, 3xx, 4xx, 5xx) is not what it is otherwise: the Jensen-Shannon divergence
  JSD = H((p + q) / 2) - (H(p) + H(q)) / 2, H in bits (Lin 1991), of the hour's shares p and the usual ones q is above
  `min_divergence`. q are the medians of each class's share over the other hours within `baseline`, made to sum to 1; a median of
  hours is not moved by one that was large and bad. There must be `min_requests` in the hour and `min_hours` others to compare with, which have a tenth of that at least.
  The entity is the client if one client made more than half of the requests of the class that rose most, else the host (virtual host),
  or (all) where the log has none. Score: x / (x + min_divergence).
severity: low
tags: [attack.T1499, attack.T1595]
references: ['https://doi.org/10.1109/18.61115']
falsepositives: [a new release, pages that moved, a crawler on old links]
params:
  min_divergence: {type: double, default: 0.1, min: 0.001, max: 1, help: 'Jensen-Shannon divergence, bits'}
  min_requests:   {type: int, default: 200, min: 10, help: in the hour}
  min_hours:      {type: int, default: 12, min: 3, help: other hours to compare with}
  baseline:       {type: interval, default: 7 days, min: 1 hour, help: how far around an hour the others are compared}
needs: [ts, status]
gate:
  view: access_hours
  when: |-
    max(requests) >= :min_requests AND count(DISTINCT hour) > :min_hours
chart: {kind: bar, x: first_seen, y: observed}
evidence: |
  SELECT * FROM access
  WHERE ts BETWEEN :first_seen AND :last_seen AND host <=> :host AND (:client IS NULL OR client = :client) AND status DIV 100 = :status_class
  ORDER BY ts, _file, _offset
*/
WITH hours AS (
  SELECT
    host, hour, status_2xx + status_3xx + status_4xx + status_5xx AS n,
    array(status_2xx, status_3xx, status_4xx, status_5xx) AS counts
  FROM access_hours
  WHERE status_2xx + status_3xx + status_4xx + status_5xx >= 0.1D * :min_requests
),
shares AS (
  SELECT *, transform(counts, c -> c / n) AS p FROM hours
),
usual AS (
  SELECT
    s.host, s.hour, s.n, s.p, count(*) AS others, min(o.hour) AS baseline_from, max(o.hour) AS baseline_to,
    array(median(o.p[0]), median(o.p[1]), median(o.p[2]), median(o.p[3])) AS medians
  FROM shares s JOIN shares o
    ON s.host <=> o.host AND s.hour <> o.hour AND o.hour BETWEEN s.hour - :baseline AND s.hour + :baseline
  WHERE s.n >= :min_requests
  GROUP BY s.host, s.hour, s.n, s.p
  HAVING count(*) >= :min_hours
),
mixes AS (
  SELECT *, transform(medians, m -> m / aggregate(medians, 0D, (sum, x) -> sum + x)) AS q FROM usual
),
divergences AS (
  SELECT
    *,
    -- The sum of p log2(p/m) / 2 and q log2(q/m) / 2 with m the mean of both; 0 log 0 is 0.
    aggregate(
      zip_with(p, q, (a, b) ->
        CASE WHEN a > 0 THEN a * log2(2 * a / (a + b)) / 2 ELSE 0D END + CASE WHEN b > 0 THEN b * log2(2 * b / (a + b)) / 2 ELSE 0D END),
      0D, (sum, x) -> sum + x) AS divergence,
    zip_with(p, q, (a, b) -> a - b) AS rises
  FROM mixes
),
drifts AS (
  SELECT *, CAST(array_position(rises, array_max(rises)) AS INT) AS class FROM divergences WHERE divergence > :min_divergence
),
parts AS (
  SELECT
    d.host, d.hour, d.class, a.client,
    sum(array(a.status_2xx, a.status_3xx, a.status_4xx, a.status_5xx)[d.class - 1]) AS of_client,
    sum(sum(array(a.status_2xx, a.status_3xx, a.status_4xx, a.status_5xx)[d.class - 1])) OVER (PARTITION BY d.host, d.hour) AS of_all
  FROM access_activity a JOIN drifts d ON a.host <=> d.host AND date_trunc('hour', a.step) = d.hour
  GROUP BY d.host, d.hour, d.class, a.client
),
blamed AS (
  SELECT host, hour, max(CASE WHEN 2 * of_client > of_all THEN client END) AS client, max(of_all) AS of_all, max(of_client) AS most
  FROM parts
  GROUP BY host, hour
)
SELECT
  coalesce(b.client, d.host, '(all)') AS entity,
  divergence / (divergence + :min_divergence) AS score,
  CASE WHEN b.client IS NULL THEN b.of_all ELSE b.most END AS events,
  d.hour AS first_seen,
  d.hour + INTERVAL '59:59.999999' MINUTE TO SECOND AS last_seen,
  p[class - 1] AS observed,
  q[class - 1] AS expected,
  format_string('%.1f %% of %d answers were %dxx, where %.1f %% is usual', 100 * p[class - 1], n, class + 1, 100 * q[class - 1]) AS summary,
  divergence,
  class + 1 AS status_class,
  d.host, b.client,
  'shares of status classes, median of other hours' AS baseline,
  others AS baseline_n,
  baseline_from,
  baseline_to + INTERVAL 1 HOUR AS baseline_to
FROM drifts d JOIN blamed b ON d.host <=> b.host AND d.hour = b.hour
ORDER BY score DESC, entity, first_seen
