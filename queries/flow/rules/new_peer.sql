/*
title: Somebody outside whom nobody called before
description: |
  A host inside that has much to do with an address outside that nobody in the log had called before: `min_calls` conversations on the first day, or
  `min_bytes` sent. Before is the log up to then, `learning` of it at least; so in a log shorter than that
  nobody is new. Every day brings new addresses, but few are called that often, and by `max_clients` at most.
  Low: a new thing is no bad thing; together with a beacon or an upload it tells more. The entity is the host inside.
  Score: x / (x + limit) of the stronger of calls and bytes.
severity: low
tags: [attack.T1071, attack.T1041]
references: ['https://attack.mitre.org/techniques/T1071/']
falsepositives: [a new supplier or service, a server that got another address]
params:
  learning:    {type: interval, default: 24 hours, min: 1 s, help: time in which nobody called it}
  min_calls:   {type: int, default: 100, min: 1, help: conversations on the first day}
  min_bytes:   {type: int, default: 20000000, min: 1, help: sent on the first day}
  max_clients: {type: int, default: 2, min: 1, help: hosts that call it}
  internal:    {type: strings, default: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 'fc00::/7'], help: networks inside}
needs: [ts, src_ip, dst_ip]
gate:
  view: contacts
  when: |-
    max(first_seen) >= min(first_seen) + :learning
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND (src_ip = :entity AND dst_ip = :target OR dst_ip = :entity AND src_ip = :target)
  ORDER BY ts, _file, _offset
*/
WITH late AS (
  SELECT server_ip, clients, date_trunc('DAY', first_seen) AS first_day, log_from, first_seen AS called_from
  FROM destinations
  WHERE first_seen >= log_from + :learning AND clients <= :max_clients
),
peers AS (
  SELECT
    c.client_ip, l.server_ip, l.clients, l.log_from, l.called_from, sum(c.calls) AS calls, sum(c.bytes) AS sent,
    min(c.first_seen) AS first_seen, max(c.last_seen) AS last_seen, max_by(c.server_port, c.calls) AS port
  FROM contacts c JOIN late l ON c.server_ip = l.server_ip AND c.day = l.first_day
  GROUP BY c.client_ip, l.server_ip, l.clients, l.log_from, l.called_from
  HAVING sum(c.calls) >= :min_calls OR sum(c.bytes) >= :min_bytes
)
SELECT
  client_ip AS entity,
  greatest(calls / CAST(calls + :min_calls AS DOUBLE), sent / CAST(sent + :min_bytes AS DOUBLE)) AS score,
  calls AS events,
  first_seen,
  last_seen,
  CAST(calls AS DOUBLE) AS observed,
  0D AS expected,
  format_string('%d conversations with %s, most with port %d, which nobody had called before; %.1f MB sent', calls, server_ip, port, sent / 1e6D) AS summary,
  server_ip AS target,
  port,
  sent,
  'everybody called before' AS baseline,
  log_from AS baseline_from,
  called_from AS baseline_to
FROM peers
WHERE cidr_match(client_ip, :internal) AND NOT cidr_match(server_ip, :internal)
ORDER BY score DESC, entity, target
