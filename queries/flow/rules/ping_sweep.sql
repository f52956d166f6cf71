/*
title: Ping sweep
description: |
  One source sending ICMP echo requests (type 8, 128 in IPv6) to many hosts, at two time scales: `min_hosts` within `window` or
  `slow_hosts` within `slow_window`. Replies are of another type, so that who answers is never blamed (view `conversations`). A monitor pings few hosts that answer; of the
  hosts at least `min_failed` must not have answered, or there must be ten times as many.
  The entity is the source. Score: x / (x + limit) of the stronger scale.
severity: medium
aliases: [ping_sweep_icmp]
tags: [attack.T1018]
references: ['https://attack.mitre.org/techniques/T1018/']
falsepositives: [monitoring that pings all its hosts]
params:
  min_hosts:   {type: int, default: 20, min: 2, help: distinct hosts within window}
  window:      {type: interval, default: 5 minutes, min: 1 s}
  slow_hosts:  {type: int, default: 100, min: 2, help: distinct hosts within slow_window}
  slow_window: {type: interval, default: 24 hours, min: 1 s}
  min_failed:  {type: double, default: 0.2, min: 0, max: 1, help: share of hosts that did not answer}
needs: [ts, proto, src_ip, dst_ip, icmp_type]
gate:
  view: contacts
  when: |-
    count_if(proto LIKE '%ICMP%') >= least(:min_hosts, :slow_hosts)
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND src_ip = :entity AND proto LIKE '%ICMP%' AND icmp_type IN (8, 128)
  ORDER BY ts, _file, _offset
*/
WITH hosts AS (
  SELECT
    client_ip, server_ip,
    unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :window) AS fast_step,
    unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :slow_window) AS slow_step,
    sum(client_rows) AS pings, min(ts) AS first_seen, max(last_ts) AS last_seen,
    max(CASE outcome WHEN 'established' THEN 1 ELSE 0 END) AS answered
  FROM conversations
  WHERE proto LIKE '%ICMP%' AND icmp_type IN (8, 128) AND client_rows > 0
  GROUP BY ALL
),
scales AS (
  SELECT
    client_ip,
    CASE WHEN fast_step IS NULL THEN :slow_hosts ELSE :min_hosts END AS limit_hosts,
    count(DISTINCT server_ip) AS hosts,
    count(DISTINCT CASE WHEN answered = 1 THEN server_ip END) AS answered,
    sum(pings) AS pings,
    min(first_seen) AS first_seen, max(last_seen) AS last_seen
  FROM hosts
  GROUP BY GROUPING SETS ((client_ip, fast_step), (client_ip, slow_step))
),
sweeps AS (
  SELECT *, hosts / (hosts + CAST(limit_hosts AS DOUBLE)) AS score
  FROM scales
  WHERE hosts >= limit_hosts AND (hosts - answered >= :min_failed * hosts OR hosts >= 10 * limit_hosts)
)
SELECT
  client_ip AS entity,
  max(score) AS score,
  max(pings) AS events,
  min(first_seen) AS first_seen,
  max(last_seen) AS last_seen,
  CAST(max_by(hosts, score) AS DOUBLE) AS observed,
  CAST(max_by(limit_hosts, score) AS DOUBLE) AS expected,
  format_string('pinged %d hosts, %d of them in vain', max(hosts), max(hosts - answered)) AS summary,
  max(hosts) AS hosts
FROM sweeps
GROUP BY client_ip
ORDER BY score DESC, entity
