/*
title: Vertical port scan
description: |
  One source trying many ports of one host, at three time scales: more than `fast_ports` distinct ports within `fast_window` (CrowdSec's 15), `min_ports`
  within `window`, or `slow_ports` within `slow_window`, for scans that take their time (of CIDDS-001's port scans two thirds
  are nmap's -T 1 and -T 2); or `min_sensitive` of the ports that attackers look for (`sensitive_ports`) within `fast_window`.
  Only the side that began a conversation is counted (view `conversations`): a server that answers many ports of a client is no scanner. Of the ports
  whose outcome is known at least `min_failed` must have failed, that is been refused or not answered: many open ports to one host
  are passive FTP, RPC or a file exchange. The UDP ports of traceroute (33434 to 33534) are left out.
  Medium for fewer than `slow_ports` ports in all, else high. The entity is the source. Score: x / (x + limit) of the strongest scale.
severity: high
tags: [attack.T1046]
references: ['https://attack.mitre.org/techniques/T1046/', 'https://doi.org/10.1109/SECPRI.2004.1301325']
falsepositives: [vulnerability scanners of your own, an inventory or monitoring system]
params:
  fast_ports:    {type: int, default: 16, min: 2, help: distinct ports of one host within fast_window}
  fast_window:   {type: interval, default: 1 minute, min: 1 s}
  min_ports:     {type: int, default: 50, min: 2, help: distinct ports of one host within window}
  window:        {type: interval, default: 1 hour, min: 1 s}
  slow_ports:    {type: int, default: 30, min: 2, help: distinct ports of one host within slow_window}
  slow_window:   {type: interval, default: 24 hours, min: 1 s}
  min_sensitive: {type: int, default: 5, min: 2, help: distinct sensitive ports within fast_window}
  min_failed:    {type: double, default: 0.5, min: 0, max: 1, help: share of ports that refused or did not answer}
  sensitive_ports:
    type: strings
    help: ports that attackers look for
    default: ['21', '22', '23', '25', '110', '135', '139', '445', '1433', '1521', '3306', '3389', '5432', '5900', '5985', '5986', '6379', '8080', '27017']
needs: [ts, src_ip, dst_ip, dst_port]
gate:
  view: contacts
  when: |-
    count_if(unanswered > 0 AND server_port IS NOT NULL AND proto NOT LIKE '%ICMP%') > 1 AND sum(unanswered) >= :min_failed * least(:fast_ports, :min_ports, :slow_ports, :min_sensitive)
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND src_ip = :entity AND dst_ip = :target
  ORDER BY ts, _file, _offset
*/
WITH
-- Most conversations succeed; which host has few that did not was not scanned.
suspects AS (
  SELECT client_ip, server_ip
  FROM conversations
  WHERE outcome IS DISTINCT FROM 'established' AND server_port IS NOT NULL AND proto NOT LIKE '%ICMP%' AND client_rows > 0
    AND NOT (proto = 'UDP' AND server_port BETWEEN 33434 AND 33534)
  GROUP BY client_ip, server_ip
  HAVING count(*) >= :min_failed * least(:fast_ports, :min_ports, :slow_ports, :min_sensitive) AND min(server_port) < max(server_port)
),
ports AS (
  SELECT
    client_ip, server_ip, server_port,
    unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :fast_window) AS fast_step,
    unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :window) AS step,
    unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :slow_window) AS slow_step,
    array_contains(:sensitive_ports, CAST(server_port AS STRING)) AS sensitive,
    sum(client_rows) AS tries, min(ts) AS first_seen, max(last_ts) AS last_seen,
    max(CASE outcome WHEN 'established' THEN 1 END) AS answered,
    max(CASE WHEN outcome IN ('refused', 'no_answer') THEN 1 END) AS failed
  FROM conversations LEFT SEMI JOIN suspects USING (client_ip, server_ip)
  WHERE server_port IS NOT NULL AND client_rows > 0 AND NOT (proto = 'UDP' AND server_port BETWEEN 33434 AND 33534)
  GROUP BY ALL
),
-- Each scale in one pass: only one of the three steps is not NULL.
scales AS (
  SELECT
    client_ip, server_ip,
    CASE WHEN fast_step IS NOT NULL THEN :fast_ports WHEN step IS NOT NULL THEN :min_ports ELSE :slow_ports END AS limit_ports,
    count(DISTINCT server_port) AS ports,
    CASE WHEN fast_step IS NOT NULL THEN count(DISTINCT CASE WHEN sensitive THEN server_port END) END AS sensitive_ports,
    count(DISTINCT CASE WHEN failed = 1 AND answered IS NULL THEN server_port END) AS failed_ports,
    count(DISTINCT CASE WHEN failed = 1 OR answered = 1 THEN server_port END) AS known_ports,
    sum(tries) AS tries, min(first_seen) AS first_seen, max(last_seen) AS last_seen
  FROM ports
  GROUP BY GROUPING SETS ((client_ip, server_ip, fast_step), (client_ip, server_ip, step), (client_ip, server_ip, slow_step))
),
scans AS (
  SELECT
    *,
    greatest(ports / (ports + CAST(limit_ports AS DOUBLE)), sensitive_ports / (sensitive_ports + CAST(:min_sensitive AS DOUBLE))) AS score
  FROM scales
  WHERE (ports >= limit_ports OR sensitive_ports >= :min_sensitive) AND failed_ports >= :min_failed * known_ports
)
SELECT
  client_ip AS entity,
  max(score) AS score,
  max(tries) AS events,
  min(first_seen) AS first_seen,
  max(last_seen) AS last_seen,
  CAST(max_by(CASE WHEN ports >= limit_ports THEN ports ELSE sensitive_ports END, score) AS DOUBLE) AS observed,
  CAST(max_by(CASE WHEN ports >= limit_ports THEN limit_ports ELSE :min_sensitive END, score) AS DOUBLE) AS expected,
  format_string('tried %d ports of %s, %d of them in vain', max(ports), server_ip, max(failed_ports)) AS summary,
  CASE WHEN max(ports) >= :slow_ports THEN 'high' ELSE 'medium' END AS severity,
  server_ip AS target,
  max(ports) AS ports,
  max(sensitive_ports) AS sensitive
FROM scans
GROUP BY client_ip, server_ip
ORDER BY score DESC, entity, target
