/*
title: Far more sent outside than this host ever does
description: |
  A host inside that sent far more to outside on one day than on its own other days, or, where it has fewer than `min_own_days` of
  those, than the other hosts inside. `heavy_sender` compares all senders and all destinations; this rule knows the host, and only what left counts: bytes
  from clients in the networks `internal` to servers that are not (view `contacts`).
  For each host and day x = log10(bytes); M = 0.6745 (x - median) / MAD over the host's other days, never the day itself; where MAD is 0,
  (x - median) / (1.2533 x mean distance); at least 0.1 counts as spread, a quarter more or less on an ordinary day (Iglewicz and
  Hoaglin 1993; after Marchetti 2016). M must be `min_score` and the day's bytes `min_bytes`. So a backup of every night is usual after some days, and days on
  which data left do not hide the next ones.
  Raised to high if the place where most went was never called before by anybody, in a log that has at least a day before, and only this
  host calls it. The entity is the host. Score: M / (M + min_score).
severity: medium
tags: [attack.T1048, attack.T1041, attack.T1567]
references: ['https://attack.mitre.org/techniques/T1048/', 'https://doi.org/10.1016/j.comnet.2016.05.018']
falsepositives: [the first nights of a new backup, uploads of pictures and films, a move to another machine]
params:
  min_bytes:    {type: int, default: 100000000, min: 0, help: sent outside on one day}
  min_score:    {type: double, default: 5, min: 0, help: modified z-score of the logarithm}
  min_own_days: {type: int, default: 5, min: 2, help: other days of the host that are a baseline of its own}
  min_days:     {type: int, default: 10, min: 2, help: days of other hosts to compare with instead}
  internal:     {type: strings, default: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 'fc00::/7'], help: networks inside}
needs: [ts, src_ip, dst_ip, bytes]
gate:
  view: contacts
  when: |-
    sum(CASE WHEN cidr_match(client_ip, :internal) AND NOT cidr_match(server_ip, :internal) THEN bytes END) >= :min_bytes
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT f.* FROM flow f
  LEFT SEMI JOIN (
    SELECT client_ip, client_port, server_ip, server_port, proto, ts AS began, last_ts AS ended FROM conversations
    WHERE client_ip = :entity AND ts BETWEEN :first_seen AND :last_seen
  ) c ON f.src_ip = c.client_ip AND f.dst_ip = c.server_ip AND f.proto = c.proto AND f.ts BETWEEN c.began AND c.ended
    AND (f.proto LIKE '%ICMP%' OR f.src_port <=> c.client_port AND f.dst_port <=> c.server_port)
  WHERE NOT cidr_match(f.dst_ip, :internal)
  ORDER BY f.ts, f._file, f._offset
*/
WITH sent AS (
  SELECT day, client_ip, server_ip, sum(bytes) AS bytes, sum(calls) AS calls, min(first_seen) AS first_seen, max(last_seen) AS last_seen
  FROM contacts
  WHERE bytes > 0
    AND cidr_match(client_ip, :internal)
    AND NOT cidr_match(server_ip, :internal)
  GROUP BY day, client_ip, server_ip
),
days AS (
  SELECT
    client_ip, day, sum(bytes) AS bytes, log10(sum(bytes)) AS x, sum(calls) AS calls,
    min(first_seen) AS first_seen, max(last_seen) AS last_seen,
    max_by(server_ip, bytes) AS target, max(bytes) AS target_bytes
  FROM sent
  GROUP BY client_ip, day
),
-- With days of the own host if they are enough, else with those of the others.
compared AS (
  SELECT s.*, o.x AS other, o.day AS other_day
  FROM (
    SELECT *, own_days > :min_own_days AS own
    FROM (SELECT *, count(*) OVER (PARTITION BY client_ip) AS own_days FROM days)
    WHERE bytes >= :min_bytes
  ) s
  JOIN days o ON own = (o.client_ip = s.client_ip) AND NOT (o.client_ip = s.client_ip AND o.day = s.day)
),
medians AS (
  SELECT *, median(other) OVER (PARTITION BY client_ip, day) AS middle FROM compared
),
spreads AS (
  SELECT
    client_ip, day, bytes, x, calls, first_seen, last_seen, target, target_bytes, own, middle,
    count(*) AS others, min(other_day) AS baseline_from, max(other_day) AS baseline_to,
    median(abs(other - middle)) AS mad, avg(abs(other - middle)) AS mean_distance
  FROM medians
  GROUP BY client_ip, day, bytes, x, calls, first_seen, last_seen, target, target_bytes, own, middle
  HAVING own OR count(*) >= :min_days
),
scores AS (
  SELECT *, (x - middle) / greatest(CASE WHEN mad > 0 THEN mad / 0.6745D ELSE 1.2533D * mean_distance END, 0.1D) AS m
  FROM spreads
),
judged AS (
  SELECT s.*, d.clients, d.first_seen >= greatest(s.day, d.log_from + INTERVAL 1 DAY) AS is_new
  FROM scores s JOIN destinations d ON d.server_ip = s.target
  WHERE s.m >= :min_score
)
SELECT
  client_ip AS entity,
  m / (m + :min_score) AS score,
  calls AS events,
  first_seen,
  last_seen,
  CAST(bytes AS DOUBLE) AS observed,
  pow(10D, middle) AS expected,
  format_string('sent %.1f MB outside in a day, %.0f %% of it to %s%s, where %.2f MB is usual',
    bytes / 1e6D, 100D * target_bytes / bytes, target, CASE WHEN is_new THEN ', which nobody called before' ELSE '' END,
    pow(10D, middle) / 1e6D) AS summary,
  CASE WHEN is_new AND clients = 1 THEN 'high' ELSE 'medium' END AS severity,
  target,
  m AS modified_z,
  CASE WHEN own THEN 'other days of this host' ELSE 'days of the other hosts inside' END AS baseline,
  others AS baseline_n,
  baseline_from,
  baseline_to + INTERVAL 1 DAY AS baseline_to
FROM judged
ORDER BY score DESC, entity, first_seen
