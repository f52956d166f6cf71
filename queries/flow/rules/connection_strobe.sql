/*
title: Connections without a pause
description: |
  One client that calls one address a second or more, all day: `min_calls` on one day (RITA's strobe, 86,400), or in a log of some hours
  `min_rate` a second from first to last call and `fast_calls` of them. A program that lost its server, or one that is
  told what to do and asks all the time. Beacons are looked for in what is slower than that.
  Low where the called address is inside, too: databases and name servers are asked that often.
  The entity is the client. Score: calls / (calls + limit).
severity: medium
tags: [attack.T1071, attack.T1571, attack.T1499]
references: ['https://github.com/activecm/rita', 'https://attack.mitre.org/techniques/T1071/']
falsepositives: [a program that does not give up, a resolver or proxy that asks for many, load tests]
params:
  min_calls:  {type: int, default: 86400, min: 2, help: conversations of one pair on one day}
  fast_calls: {type: int, default: 10800, min: 2, help: conversations of one pair at min_rate}
  min_rate:   {type: double, default: 1, min: 0, help: conversations a second}
  internal:   {type: strings, default: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 'fc00::/7'], help: networks inside}
needs: [ts, src_ip, dst_ip]
gate:
  view: contacts
  when: |-
    sum(calls) >= least(:min_calls, :fast_calls)
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND (src_ip = :entity AND dst_ip = :target OR dst_ip = :entity AND src_ip = :target)
  ORDER BY ts, _file, _offset
*/
WITH pairs AS (
  SELECT
    day, client_ip, server_ip, sum(calls) AS calls, sum(answered) AS answered,
    min(first_seen) AS first_seen, max(last_seen) AS last_seen, max_by(server_port, calls) AS port
  FROM contacts
  GROUP BY day, client_ip, server_ip
  HAVING sum(calls) >= least(:min_calls, :fast_calls)
),
strobes AS (
  SELECT *, CASE WHEN calls >= :min_calls THEN :min_calls ELSE :fast_calls END AS bound
  FROM (SELECT *, calls * 1e6D / greatest(unix_micros(last_seen) - unix_micros(first_seen), 1L) AS rate FROM pairs)
  WHERE calls >= :min_calls OR calls >= :fast_calls AND rate >= :min_rate
)
SELECT
  client_ip AS entity,
  calls / CAST(calls + bound AS DOUBLE) AS score,
  calls AS events,
  first_seen,
  last_seen,
  CAST(calls AS DOUBLE) AS observed,
  CAST(bound AS DOUBLE) AS expected,
  format_string('%d conversations with %s in a day, most with port %d, %.1f a second, %d of them answered', calls, server_ip, port, rate, answered) AS summary,
  CASE WHEN cidr_match(server_ip, :internal) THEN 'low' ELSE 'medium' END AS severity,
  server_ip AS target,
  port
FROM strobes
ORDER BY score DESC, entity, target, first_seen
