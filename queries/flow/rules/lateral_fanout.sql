/*
title: Administration of many inside hosts
description: |
  An inside host that reaches administrators' ports (`admin_ports`, SSH, RPC, shares, RDP and WinRM) of many other inside hosts within `window`: at least `min_hosts`
  that answered, and more than in nearly all windows of its own (the 99th percentile of its other ones, this one not among them). Whom fewer than
  `min_answered` of the hosts answer is a scanner and left to horizontal_scan.
  Inside are private addresses (ip_class); where addresses were replaced by names, nothing can be said of them.
  High where it tried hosts that did not let it in (an intruder does not know which there are), or was busy otherwise in `min_others` other windows; where all hosts
  answered and there is nothing to compare with, as of a backup each night, medium.
  The entity is the source. Score: x / (x + limit).
severity: high
tags: [attack.T1021, attack.T1021.001, attack.T1021.002, attack.T1021.004]
references: ['https://attack.mitre.org/techniques/T1021/']
falsepositives: [the rollout of software, inventory, administrators on the day of a change, a file server's clients that share among themselves]
params:
  admin_ports:  {type: strings, default: ['22', '135', '139', '445', '3389', '5985', '5986'], help: ports by which a host is administered}
  min_hosts:    {type: int, default: 10, min: 2, help: distinct inside hosts that answered within window}
  window:       {type: interval, default: 1 hour, min: 1 s}
  min_others:   {type: int, default: 5, min: 1, help: other windows of the source in which it was not so busy}
  min_answered: {type: double, default: 0.3, min: 0, max: 1, help: share of the tried hosts that answered}
needs: [ts, src_ip, dst_ip, dst_port]
gate:
  view: contacts
  when: |-
    count_if(answered > 0 AND proto = 'TCP' AND array_contains(:admin_ports, CAST(server_port AS STRING)) AND ip_class(client_ip) = 'private' AND ip_class(server_ip) = 'private') >= :min_hosts
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND src_ip = :entity AND proto = 'TCP' AND array_contains(:admin_ports, CAST(dst_port AS STRING))
    AND ip_class(dst_ip) = 'private'
  ORDER BY ts, _file, _offset
*/
WITH hosts AS (
  SELECT
    client_ip, server_ip, unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :window) AS step,
    max(CASE WHEN outcome = 'established' THEN 1 ELSE 0 END) AS answered,
    sum(client_rows) AS rows, min(ts) AS first_seen, max(last_ts) AS last_seen, mode(server_port) AS port
  FROM conversations
  WHERE array_contains(:admin_ports, CAST(server_port AS STRING)) AND client_rows > 0 AND proto = 'TCP'
  GROUP BY ALL
),
steps AS (
  SELECT client_ip, step, sum(answered) AS hosts, count(*) AS tried, sum(rows) AS rows, min(first_seen) AS first_seen, max(last_seen) AS last_seen, mode(port) AS port
  FROM hosts
  WHERE ip_class(client_ip) = 'private' AND ip_class(server_ip) = 'private'
  GROUP BY client_ip, step
),
-- A window that begins in one hour and ends in the next is its own neighbour: neighbours are no baseline.
compared AS (
  SELECT s.*, count(o.step) AS baseline_n, coalesce(percentile(o.hosts, 0.99), 0D) AS usual, min(o.first_seen) AS baseline_from, max(o.last_seen) AS baseline_to
  FROM steps s LEFT JOIN steps o ON o.client_ip = s.client_ip AND abs(o.step - s.step) > 1
  WHERE s.hosts >= :min_hosts AND s.hosts >= :min_answered * s.tried
  GROUP BY ALL
)
SELECT
  client_ip AS entity,
  max(hosts / (hosts + CAST(:min_hosts AS DOUBLE))) AS score,
  sum(rows) AS events,
  min(first_seen) AS first_seen,
  max(last_seen) AS last_seen,
  CAST(max(hosts) AS DOUBLE) AS observed,
  greatest(CAST(:min_hosts AS DOUBLE), max(usual)) AS expected,
  format_string('reached %d inside hosts within one stretch, of %d tried, mostly at port %d; at most %.0f otherwise', max(hosts), max(tried), mode(port), max(usual)) AS summary,
  CASE WHEN max(tried - hosts) > 0.05D * max(tried) OR max(baseline_n) >= :min_others THEN 'high' ELSE 'medium' END AS severity,
  max(hosts) AS hosts,
  max(tried) AS tried,
  'own other hours, 99th percentile' AS baseline,
  max(baseline_n) AS baseline_n,
  min(baseline_from) AS baseline_from,
  max(baseline_to) AS baseline_to
FROM compared
WHERE hosts > usual
GROUP BY client_ip
ORDER BY score DESC, entity
