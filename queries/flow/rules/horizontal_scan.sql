/*
title: Horizontal scan
description: |
  One source trying the same port on many hosts, at three time scales: `fast_hosts` within `fast_window`, `hosts` within `window`,
  `slow_hosts` within `slow_window`, for scans at nmap's T0 and T1 that no hour shows. Only the side that began a conversation is counted
  (view `conversations`): a server that answers many hosts is no scanner. Of the hosts whose outcome is known at least `min_failed` must have
  failed, that is refused or not answered: somebody who visits many web servers is answered by nearly all of them.
  Medium for fewer than `hosts` hosts in all at a port that is not in `sensitive_ports`: a program that looks for its peers does so, too.
  The entity is the source. Score: x / (x + limit) of the strongest scale.
severity: high
tags: [attack.T1046, attack.T1018, attack.T1595.001]
references: ['https://attack.mitre.org/techniques/T1046/', 'https://doi.org/10.1109/SECPRI.2004.1301325']
falsepositives: [vulnerability scanners of your own, an inventory or monitoring system, peer-to-peer programs with one fixed port]
params:
  fast_hosts:  {type: int, default: 25, min: 2, help: distinct hosts within fast_window}
  fast_window: {type: interval, default: 5 minutes, min: 1 s}
  hosts:       {type: int, default: 100, min: 2, help: distinct hosts within window}
  window:      {type: interval, default: 1 hour, min: 1 s}
  slow_hosts:  {type: int, default: 100, min: 2, help: distinct hosts within slow_window}
  slow_window: {type: interval, default: 24 hours, min: 1 s}
  min_failed:  {type: double, default: 0.5, min: 0, max: 1, help: share of hosts that refused or did not answer}
  sensitive_ports:
    type: strings
    help: ports that attackers look for
    default: ['21', '22', '23', '25', '135', '139', '445', '1433', '3306', '3389', '5432', '5900', '5985', '5986', '6379', '8080']
needs: [ts, src_ip, dst_ip, dst_port]
gate:
  view: callers
  when: |-
    server_port IS NOT NULL AND proto NOT LIKE '%ICMP%' AND unanswered >= :min_failed * least(:fast_hosts, :hosts, :slow_hosts)
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND src_ip = :entity AND dst_port = :port AND proto = :proto
  ORDER BY ts, _file, _offset
*/
WITH
-- Most conversations succeed; who has few that did not is no scanner, and only the others' hosts are counted.
suspects AS (
  SELECT client_ip, proto, server_port
  FROM conversations
  WHERE outcome IS DISTINCT FROM 'established' AND server_port IS NOT NULL AND proto NOT LIKE '%ICMP%' AND client_rows > 0
  GROUP BY client_ip, proto, server_port
  HAVING count(*) >= :min_failed * least(:fast_hosts, :hosts, :slow_hosts)
),
hosts AS (
  SELECT
    client_ip, proto, server_port, server_ip,
    unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :fast_window) AS fast_step,
    unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :window) AS step,
    unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :slow_window) AS slow_step,
    sum(client_rows) AS tries, min(ts) AS first_seen, max(last_ts) AS last_seen,
    max(CASE outcome WHEN 'established' THEN 1 END) AS answered,
    max(CASE WHEN outcome IN ('refused', 'no_answer') THEN 1 END) AS failed
  FROM conversations LEFT SEMI JOIN suspects USING (client_ip, proto, server_port)
  WHERE client_rows > 0
  GROUP BY ALL
),
scales AS (
  SELECT
    client_ip, proto, server_port,
    CASE WHEN fast_step IS NOT NULL THEN :fast_hosts WHEN step IS NOT NULL THEN :hosts ELSE :slow_hosts END AS limit_hosts,
    count(DISTINCT server_ip) AS hosts,
    count(DISTINCT CASE WHEN failed = 1 AND answered IS NULL THEN server_ip END) AS failed_hosts,
    count(DISTINCT CASE WHEN failed = 1 OR answered = 1 THEN server_ip END) AS known_hosts,
    sum(tries) AS tries, min(first_seen) AS first_seen, max(last_seen) AS last_seen
  FROM hosts
  GROUP BY GROUPING SETS (
    (client_ip, proto, server_port, fast_step), (client_ip, proto, server_port, step), (client_ip, proto, server_port, slow_step))
),
scans AS (
  SELECT *, hosts / (hosts + CAST(limit_hosts AS DOUBLE)) AS score
  FROM scales
  WHERE hosts >= limit_hosts AND failed_hosts >= :min_failed * known_hosts
)
SELECT
  client_ip AS entity,
  max(score) AS score,
  max(tries) AS events,
  min(first_seen) AS first_seen,
  max(last_seen) AS last_seen,
  CAST(max_by(hosts, score) AS DOUBLE) AS observed,
  CAST(max_by(limit_hosts, score) AS DOUBLE) AS expected,
  format_string('tried %s port %d on %d hosts, %d of them in vain', proto, server_port, max(hosts), max(failed_hosts)) AS summary,
  CASE WHEN max(hosts) >= :hosts OR array_contains(:sensitive_ports, CAST(server_port AS STRING)) THEN 'high' ELSE 'medium' END AS severity,
  proto,
  server_port AS port,
  max(hosts) AS hosts
FROM scans
GROUP BY client_ip, proto, server_port
ORDER BY score DESC, entity, port, proto
