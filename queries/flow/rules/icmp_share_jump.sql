/*
title: More ICMP than usual
description: |
  Hours in which ICMP is a far larger share of all conversations than in other hours: M = 0.6745 (x - median) / MAD of the hours' shares
  above `min_score` (Iglewicz and Hoaglin 1993), the hour itself not among them; where MAD is 0, (x - median) / (1.2533 x mean distance). A spread
  below half a per cent counts as half a per cent. There must be `min_hours` other hours, `min_flows` ICMP conversations in the hour, and twice the median share.
  The entity is the source that sent most of them, if it sent at least half; else nobody is to blame and nothing is said.
  Score: M / (M + min_score).
severity: low
tags: [attack.T1018, attack.T1095, attack.T1498.001]
references: ['https://www.itl.nist.gov/div898/handbook/eda/section3/eda35h.htm']
falsepositives: [a new monitor, somebody who looks for a broken line]
params:
  min_score: {type: double, default: 3.5, min: 0, help: modified z-score of the hour's share}
  min_flows: {type: int, default: 50, min: 1, help: ICMP conversations in the hour}
  min_hours: {type: int, default: 8, min: 2, help: other hours to compare with}
  hour:      {type: interval, default: 1 hour, min: 1 minute, help: length of an hour}
needs: [ts, proto, src_ip, dst_ip]
gate:
  view: contacts
  when: |-
    sum(CASE WHEN proto LIKE '%ICMP%' THEN calls END) >= :min_flows
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND src_ip = :entity AND proto LIKE '%ICMP%'
  ORDER BY ts, _file, _offset
*/
WITH
-- All but ICMP has no sender here, so that an hour has few rows.
sent AS (
  SELECT
    unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :hour) AS hour,
    CASE WHEN proto LIKE '%ICMP%' THEN client_ip END AS sender,
    count(*) AS flows, sum(client_rows) AS rows, min(ts) AS first_seen, max(last_ts) AS last_seen
  FROM conversations
  GROUP BY ALL
),
hours AS (
  SELECT
    hour,
    sum(CASE WHEN sender IS NULL THEN 0 ELSE flows END) AS icmp,
    sum(CASE WHEN sender IS NULL THEN 0 ELSE flows END) / CAST(sum(flows) AS DOUBLE) AS share,
    max_by(named_struct('ip', sender, 'flows', flows, 'rows', rows, 'first_seen', first_seen, 'last_seen', last_seen), CASE WHEN sender IS NOT NULL THEN flows END) AS top
  FROM sent
  GROUP BY hour
),
beside_all AS (
  SELECT *, array_agg(named_struct('hour', hour, 'share', share)) OVER () AS all_hours
  FROM hours
),
-- The hour itself is not among those that it is compared with.
medians AS (
  SELECT
    hour, icmp, share, top, all_hours,
    median(other.share) AS middle, count(*) AS others, min(other.hour) AS from_hour, max(other.hour) AS to_hour
  FROM beside_all LATERAL VIEW explode(all_hours) AS other
  WHERE icmp >= :min_flows AND other.hour <> hour
  GROUP BY hour, icmp, share, top, all_hours
),
spreads AS (
  SELECT
    hour, icmp, share, top, middle, others, from_hour, to_hour,
    median(abs(other.share - middle)) AS mad, avg(abs(other.share - middle)) AS mean_distance
  FROM medians LATERAL VIEW explode(all_hours) AS other
  WHERE others >= :min_hours AND share >= 2 * middle AND other.hour <> hour
  GROUP BY hour, icmp, share, top, middle, others, from_hour, to_hour
),
scores AS (
  SELECT *, (share - middle) / greatest(CASE WHEN mad > 0 THEN mad / 0.6745D ELSE 1.2533D * mean_distance END, 0.005D) AS m
  FROM spreads
)
SELECT
  top.ip AS entity,
  max(m / (m + :min_score)) AS score,
  sum(top.rows) AS events,
  min(top.first_seen) AS first_seen,
  max(top.last_seen) AS last_seen,
  max(share) AS observed,
  max_by(middle, share) AS expected,
  format_string('sent %d of the ICMP conversations of an hour in which ICMP was %.1f %% of all, where %.1f %% is usual',
    sum(top.flows), 100 * max(share), 100 * max_by(middle, share)) AS summary,
  max(m) AS modified_z,
  'share of ICMP, all other hours' AS baseline,
  max(others) AS baseline_n,
  timestamp_micros(min(from_hour) * unix_micros(timestamp_seconds(0) + :hour)) AS baseline_from,
  timestamp_micros((max(to_hour) + 1) * unix_micros(timestamp_seconds(0) + :hour)) AS baseline_to
FROM scores
WHERE m >= :min_score AND top.flows >= 0.5D * icmp
GROUP BY top.ip
ORDER BY score DESC, entity
