/*
title: Vertical port scan
description: |
  One source trying many ports of one host, at two time scales: `min_ports` distinct ports within `window`, or `slow_ports`
  within `slow_window`, for scans that take their time (of CIDDS-001's port scans two thirds are nmap's -T 1 and -T 2).
  Only the side that began a conversation is counted (view `conversations`): a server that answers many ports of a client is no scanner. Of the ports
  whose outcome is known at least `min_failed` must have failed, that is been refused or not answered: many open ports to one host
  are passive FTP, RPC or a file exchange.
  The entity is the source. Score: x / (x + limit) of the stronger scale.
severity: high
tags: [attack.T1046]
references: ['https://attack.mitre.org/techniques/T1046/', 'https://doi.org/10.1109/SECPRI.2004.1301325']
falsepositives: [vulnerability scanners of your own, an inventory or monitoring system]
params:
  min_ports:   {type: int, default: 50, min: 2, help: distinct ports of one host within window}
  window:      {type: interval, default: 1 hour, min: 1 s}
  slow_ports:  {type: int, default: 30, min: 2, help: distinct ports of one host within slow_window}
  slow_window: {type: interval, default: 24 hours, min: 1 s}
  min_failed:  {type: double, default: 0.5, min: 0, max: 1, help: share of ports that refused or did not answer}
needs: [ts, src_ip, dst_ip, dst_port]
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND src_ip = :entity AND dst_ip = :target
  ORDER BY ts, _file, _offset
*/
WITH tries AS (
  SELECT
    ts, client_ip, server_ip, server_port, outcome, rows,
    unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :window) AS fast_step,
    unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :slow_window) AS slow_step
  FROM conversations
  WHERE server_port IS NOT NULL AND proto NOT LIKE '%ICMP%'
),
ports AS (
  SELECT
    client_ip, server_ip, server_port, fast_step, slow_step,
    count(*) AS tries, min(ts) AS first_seen, max(ts) AS last_seen,
    max(CASE outcome WHEN 'established' THEN 1 END) AS answered,
    max(CASE WHEN outcome IN ('refused', 'no_answer') THEN 1 END) AS failed
  FROM tries
  GROUP BY client_ip, server_ip, server_port, fast_step, slow_step
),
-- Both scales in one pass: fast_step is NULL in the rows of the slow scale.
scales AS (
  SELECT
    client_ip, server_ip, fast_step IS NULL AS slow,
    count(DISTINCT server_port) AS ports,
    count(DISTINCT CASE WHEN failed = 1 AND answered IS NULL THEN server_port END) AS failed_ports,
    count(DISTINCT CASE WHEN failed = 1 OR answered = 1 THEN server_port END) AS known_ports,
    sum(tries) AS tries, min(first_seen) AS first_seen, max(last_seen) AS last_seen
  FROM ports
  GROUP BY GROUPING SETS ((client_ip, server_ip, fast_step), (client_ip, server_ip, slow_step))
),
scans AS (
  SELECT *, ports / (ports + CASE WHEN slow THEN CAST(:slow_ports AS DOUBLE) ELSE :min_ports END) AS score
  FROM scales
  WHERE ports >= CASE WHEN slow THEN :slow_ports ELSE :min_ports END
    AND failed_ports >= :min_failed * known_ports
)
SELECT
  client_ip AS entity,
  max(score) AS score,
  -- The slow scale covers the fast one; without it the fast one stands alone.
  coalesce(sum(tries) FILTER (WHERE slow), sum(tries)) AS events,
  min(first_seen) AS first_seen,
  max(last_seen) AS last_seen,
  CAST(max_by(ports, score) AS DOUBLE) AS observed,
  CAST(max_by(CASE WHEN slow THEN :slow_ports ELSE :min_ports END, score) AS DOUBLE) AS expected,
  format_string('tried %d ports of %s, %d of them in vain', max(ports), server_ip, max(failed_ports)) AS summary,
  server_ip AS target,
  max(ports) AS ports
FROM scans
GROUP BY client_ip, server_ip
ORDER BY score DESC, entity, target
