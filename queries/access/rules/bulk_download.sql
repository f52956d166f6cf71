/*
title: Client that takes far more than others
description: |
  Days on which one client was sent far more bytes than other clients: the robust z-score z = 0.6745 (x - median) / MAD of
  x = ln(bytes), median and MAD over the other clients of that day (Iglewicz & Hoaglin 1993), is above `min_score`, and the client took `min_bytes` and
  `min_share` of all that was sent that day.
  Where MAD is 0, 1.2533 x mean distance takes its place, and a tenth counts as spread in any case.
  The entity is the client. Score: z / (z + min_score).
severity: low
tags: [attack.T1119, attack.T1030]
references: ['https://www.itl.nist.gov/div898/handbook/eda/section3/eda35h.htm']
falsepositives: [many people behind one address, a mirror, a large download]
params:
  min_score:   {type: double, default: 5, min: 0, help: robust z-score of ln(bytes)}
  min_bytes:   {type: int, default: 100000000, min: 1, help: of one client in a day}
  min_share:   {type: double, default: 0.05, min: 0, max: 1, help: of what all clients got that day}
  min_clients: {type: int, default: 30, min: 3, help: other clients to compare with}
needs: [ts, client, bytes]
gate:
  view: client_days
  when: |-
    client IS NOT NULL AND bytes >= :min_bytes
chart: {kind: bar, x: entity, y: observed}
evidence: SELECT * FROM access WHERE client = :entity AND ts BETWEEN :first_seen AND :last_seen ORDER BY ts, _file, _offset
*/
WITH clients AS (
  SELECT client, day, bytes, requests, first_ts, last_ts, ln(bytes) AS x
  FROM client_days
  WHERE client IS NOT NULL AND bytes > 0
),
candidates AS (
  SELECT *
  FROM (SELECT *, sum(bytes) OVER (PARTITION BY day) AS of_all FROM clients)
  WHERE bytes >= :min_bytes AND bytes >= :min_share * of_all
),
medians AS (
  SELECT c.client, c.day, c.bytes, c.requests, c.first_ts, c.last_ts, c.x, c.of_all, count(*) AS others, median(o.x) AS middle
  FROM candidates c JOIN clients o ON c.day = o.day AND c.client <> o.client
  GROUP BY ALL
  HAVING count(*) >= :min_clients
),
spreads AS (
  SELECT m.*, median(abs(o.x - m.middle)) AS mad, avg(abs(o.x - m.middle)) AS mean_distance
  FROM medians m JOIN clients o ON m.day = o.day AND m.client <> o.client
  GROUP BY ALL
),
scores AS (
  SELECT *, (x - middle) / greatest(CASE WHEN mad > 0 THEN mad / 0.6745D ELSE 1.2533D * mean_distance END, 0.1D) AS z FROM spreads
)
SELECT
  client AS entity,
  z / (z + :min_score) AS score,
  requests AS events,
  first_ts AS first_seen,
  last_ts AS last_seen,
  CAST(bytes AS DOUBLE) AS observed,
  exp(middle) AS expected,
  format_string('%.0f MB in a day, %.0f %% of all; other clients got %.2f MB (median of %d)', bytes / 1e6D, 100D * bytes / of_all, exp(middle) / 1e6D, others) AS summary,
  z AS robust_z,
  'other clients of the same day' AS baseline,
  others AS baseline_n,
  day AS baseline_from,
  day + INTERVAL 1 DAY AS baseline_to
FROM scores
WHERE z > :min_score
ORDER BY score DESC, entity, first_seen
