/*
title: Name server that hardly anybody asks
description: |
  A host inside that asks a name server outside (port 53, or 853 for DNS over TLS) which at most `max_clients` hosts ask, while the others ask others:
  at least `min_others` hosts ask the most common one. Resolvers are left out as askers: who answers port 53 himself asks the
  whole world. `min_calls` conversations are needed on one day.
  The entity is the client. Score: calls / (calls + min_calls).
severity: low
tags: [attack.T1071.004, attack.T1568]
references: ['https://attack.mitre.org/techniques/T1071/004/']
falsepositives: [a guest or developer with a resolver of his own, devices with a built-in name server]
params:
  min_calls:   {type: int, default: 20, min: 1, help: conversations with that name server on one day}
  max_clients: {type: int, default: 2, min: 1, help: hosts that ask it}
  min_others:  {type: int, default: 5, min: 1, help: hosts that ask the most common one}
  internal:    {type: strings, default: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 'fc00::/7'], help: networks inside}
needs: [ts, src_ip, dst_ip, dst_port]
gate:
  view: contacts
  when: |-
    sum(CASE WHEN server_port IN (53, 853) AND cidr_match(client_ip, :internal) AND NOT cidr_match(server_ip, :internal) THEN calls END) >= :min_calls
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen
    AND (src_ip = :entity AND dst_ip = :target AND dst_port IN (53, 853) OR dst_ip = :entity AND src_ip = :target AND src_port IN (53, 853))
  ORDER BY ts, _file, _offset
*/
WITH roles AS (
  SELECT
    day, client_ip, server_ip, calls, first_seen, last_seen, is_asked,
    bool_or(is_asked AND answered > 0) OVER (PARTITION BY CASE WHEN is_asked THEN server_ip ELSE client_ip END) AS is_resolver
  FROM contacts LATERAL VIEW explode(array(true, false)) AS is_asked
  WHERE server_port IN (53, 853)
),
asked AS (
  SELECT client_ip, server_ip, max(calls) AS most, sum(calls) AS calls, min(first_seen) AS first_seen, max(last_seen) AS last_seen, is_resolver
  FROM (
    SELECT day, client_ip, server_ip, sum(calls) AS calls, min(first_seen) AS first_seen, max(last_seen) AS last_seen, is_resolver
    FROM roles
    WHERE NOT is_asked
    GROUP BY day, client_ip, server_ip, is_resolver
  )
  GROUP BY client_ip, server_ip, is_resolver
),
counted AS (
  SELECT *, max(clients) OVER () AS others
  FROM (SELECT *, count(*) OVER (PARTITION BY server_ip) AS clients FROM asked)
)
SELECT
  client_ip AS entity,
  most / CAST(most + :min_calls AS DOUBLE) AS score,
  calls AS events,
  first_seen,
  last_seen,
  CAST(most AS DOUBLE) AS observed,
  CAST(:min_calls AS DOUBLE) AS expected,
  format_string('%d conversations with the name server %s (asked by %d), where %d hosts ask a common one', calls, server_ip, clients, others) AS summary,
  server_ip AS target
FROM counted
WHERE clients <= :max_clients AND others >= :min_others AND most >= :min_calls AND NOT is_resolver
  AND cidr_match(client_ip, :internal)
  AND NOT cidr_match(server_ip, :internal)
ORDER BY score DESC, entity, target
