/*
title: Ping sweep
description: |
  One source sending ICMP echo requests (type 8, 128 in IPv6) to many hosts, at two time scales: `min_hosts` within `window` or
  `slow_hosts` within `slow_window`. Replies have another type, so no direction need be guessed.
  The entity is the source. Score: x / (x + limit) of the stronger scale.
severity: medium
tags: [attack.T1018]
references: ['https://attack.mitre.org/techniques/T1018/']
falsepositives: [monitoring that pings all its hosts]
params:
  min_hosts:   {type: int, default: 20, min: 2, help: distinct hosts within window}
  window:      {type: interval, default: 5 minutes, min: 1 s}
  slow_hosts:  {type: int, default: 100, min: 2, help: distinct hosts within slow_window}
  slow_window: {type: interval, default: 24 hours, min: 1 s}
needs: [ts, proto, src_ip, dst_ip, icmp_type]
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND src_ip = :entity AND proto LIKE '%ICMP%' AND icmp_type IN (8, 128)
  ORDER BY ts, _file, _offset
*/
WITH hosts AS (
  SELECT
    src_ip, dst_ip,
    unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :window) AS fast_step,
    unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :slow_window) AS slow_step,
    count(*) AS pings, min(ts) AS first_seen, max(ts) AS last_seen
  FROM flow
  WHERE proto LIKE '%ICMP%' AND icmp_type IN (8, 128) AND ts IS NOT NULL AND src_ip IS NOT NULL
  GROUP BY ALL
),
scales AS (
  SELECT
    src_ip,
    CASE WHEN fast_step IS NULL THEN :slow_hosts ELSE :min_hosts END AS limit_hosts,
    count(DISTINCT dst_ip) AS hosts,
    min(first_seen) AS first_seen, max(last_seen) AS last_seen
  FROM hosts
  GROUP BY GROUPING SETS ((src_ip, fast_step), (src_ip, slow_step))
),
sweeps AS (
  SELECT
    src_ip,
    max(hosts / (hosts + CAST(limit_hosts AS DOUBLE))) AS score,
    max_by(hosts, hosts / (hosts + CAST(limit_hosts AS DOUBLE))) AS hosts,
    max_by(limit_hosts, hosts / (hosts + CAST(limit_hosts AS DOUBLE))) AS limit_hosts,
    min(first_seen) AS first_seen, max(last_seen) AS last_seen
  FROM scales
  WHERE hosts >= limit_hosts
  GROUP BY src_ip
)
SELECT
  s.src_ip AS entity,
  s.score,
  sum(h.pings) AS events,
  s.first_seen,
  s.last_seen,
  CAST(s.hosts AS DOUBLE) AS observed,
  CAST(s.limit_hosts AS DOUBLE) AS expected,
  format_string('pinged %d hosts, %d within one stretch', count(DISTINCT h.dst_ip), s.hosts) AS summary,
  count(DISTINCT h.dst_ip) AS hosts
FROM sweeps s JOIN hosts h
  ON h.src_ip = s.src_ip AND h.first_seen BETWEEN s.first_seen AND s.last_seen
GROUP BY s.src_ip, s.score, s.first_seen, s.last_seen, s.hosts, s.limit_hosts
ORDER BY score DESC, entity
