/*
title: Unusual upload
description: |
  Sources that sent far more on one day than others do, as the side that began (view `conversations`): what a server answers is not
  an upload. For each source and day x = log10(bytes sent); M = 0.6745 (x - median) / MAD over the days of the other sources and
  the source's own other days, never the day itself; where MAD is 0, (x - median) / (1.2533 x mean distance); at least 0.1 counts as spread. M must be `min_score`, the
  day's bytes `min_bytes`, and there must be `min_days` other days of sources to compare with.
  The entity is the source. Score: M / (M + min_score).
severity: medium
tags: [attack.T1048, attack.T1041, attack.T1567]
references: ['https://attack.mitre.org/techniques/T1048/', 'https://doi.org/10.1016/j.comnet.2016.05.018']
falsepositives: [backups, uploads of pictures and films, a move to another machine]
params:
  min_bytes: {type: int, default: 100000000, min: 0, help: sent on one day}
  min_score: {type: double, default: 5, min: 0, help: modified z-score of the logarithm}
  min_days:  {type: int, default: 10, min: 2, help: days of sources to compare with}
  day:       {type: interval, default: 24 hours, min: 1 s, help: length of a day}
needs: [ts, src_ip, dst_ip, bytes]
gate:
  view: contacts
  when: |-
    sum(bytes) >= :min_bytes
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT f.* FROM flow f
  LEFT SEMI JOIN (
    SELECT client_port, server_ip, server_port, proto, ts AS began, last_ts AS ended FROM conversations
    WHERE client_ip = :entity AND ts BETWEEN :first_seen AND :last_seen
  ) c ON f.dst_ip = c.server_ip AND f.proto = c.proto AND f.ts BETWEEN c.began AND c.ended
    AND (f.proto LIKE '%ICMP%' OR f.src_port <=> c.client_port AND f.dst_port <=> c.server_port)
  WHERE f.src_ip = :entity
  ORDER BY f.ts, f._file, f._offset
*/
WITH days AS (
  SELECT
    client_ip, window(ts, :day).start AS day,
    sum(bytes) AS bytes, log10(sum(bytes)) AS x,
    sum(client_rows) AS flows,
    min(ts) AS first_seen, max(last_ts) AS last_seen,
    max_by(server_ip, bytes) AS target
  FROM conversations
  GROUP BY client_ip, window(ts, :day)
  HAVING sum(bytes) > 0
),
medians AS (
  SELECT d.client_ip, d.day, d.x, count(*) AS others, median(o.x) AS middle
  FROM days d JOIN days o ON NOT (o.client_ip = d.client_ip AND o.day = d.day)
  WHERE d.bytes >= :min_bytes
  GROUP BY d.client_ip, d.day, d.x
),
spreads AS (
  SELECT
    m.client_ip, m.day, m.x, m.others, m.middle,
    median(abs(o.x - m.middle)) AS mad,
    avg(abs(o.x - m.middle)) AS mean_distance
  FROM medians m JOIN days o ON NOT (o.client_ip = m.client_ip AND o.day = m.day)
  WHERE m.others >= :min_days
  GROUP BY m.client_ip, m.day, m.x, m.others, m.middle
),
scores AS (
  SELECT *, (x - middle) / greatest(CASE WHEN mad > 0 THEN mad / 0.6745D ELSE 1.2533D * mean_distance END, 0.1D) AS m
  FROM spreads
)
SELECT
  s.client_ip AS entity,
  s.m / (s.m + :min_score) AS score,
  d.flows AS events,
  d.first_seen,
  d.last_seen,
  CAST(d.bytes AS DOUBLE) AS observed,
  pow(10D, s.middle) AS expected,
  format_string('sent %.1f MB in a day, most to %s, where %.2f MB is usual (median of %d)',
    d.bytes / 1e6D, d.target, pow(10D, s.middle) / 1e6D, s.others) AS summary,
  d.target,
  s.m AS modified_z
FROM scores s JOIN days d ON d.client_ip = s.client_ip AND d.day = s.day
WHERE s.m >= :min_score
ORDER BY score DESC, entity, first_seen
