/*
title: Name server that hardly anybody asks
description: |
  A host inside that asks a name server outside (port 53, or 853 for DNS over TLS) which at most `max_clients` hosts ask, while the others ask others:
  at least `min_others` hosts have a resolver that more than `max_clients` ask. Resolvers are left out as askers: who answers port 53 himself asks the
  whole world. `min_calls` conversations are needed on one day.
  The entity is the client. Score: calls / (calls + min_calls).
severity: low
tags: [attack.T1071.004, attack.T1568]
references: ['https://attack.mitre.org/techniques/T1071/004/']
falsepositives: [a guest or developer with a resolver of his own, devices with a built-in name server]
params:
  min_calls:   {type: int, default: 20, min: 1, help: conversations with that name server on one day}
  max_clients: {type: int, default: 2, min: 1, help: hosts that ask it}
  min_others:  {type: int, default: 5, min: 1, help: hosts with a common resolver}
  internal:    {type: strings, default: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 'fc00::/7'], help: networks inside}
needs: [ts, src_ip, dst_ip, dst_port]
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen
    AND (src_ip = :entity AND dst_ip = :target AND dst_port IN (53, 853) OR dst_ip = :entity AND src_ip = :target AND src_port IN (53, 853))
  ORDER BY ts, _file, _offset
*/
WITH asked AS (
  SELECT
    client_ip, server_ip, max(calls) AS most, sum(calls) AS calls, sum(answered) AS answered, min(first_seen) AS first_seen, max(last_seen) AS last_seen
  FROM (
    SELECT day, client_ip, server_ip, sum(calls) AS calls, sum(answered) AS answered, min(first_seen) AS first_seen, max(last_seen) AS last_seen
    FROM contacts
    WHERE server_port IN (53, 853)
    GROUP BY day, client_ip, server_ip
  )
  GROUP BY client_ip, server_ip
),
resolvers AS (
  SELECT server_ip, count(*) AS clients, sum(answered) AS answered FROM asked GROUP BY server_ip
),
common AS (
  SELECT count(DISTINCT client_ip) AS others
  FROM asked LEFT SEMI JOIN (SELECT server_ip FROM resolvers WHERE clients > :max_clients) r USING (server_ip)
)
SELECT
  a.client_ip AS entity,
  most / CAST(most + :min_calls AS DOUBLE) AS score,
  a.calls AS events,
  first_seen,
  last_seen,
  CAST(most AS DOUBLE) AS observed,
  CAST(:min_calls AS DOUBLE) AS expected,
  format_string('%d conversations with the name server %s (asked by %d), where %d hosts ask a common one', a.calls, a.server_ip, r.clients, others) AS summary,
  a.server_ip AS target
FROM asked a
JOIN resolvers r ON r.server_ip = a.server_ip
CROSS JOIN common
LEFT ANTI JOIN (SELECT server_ip FROM resolvers WHERE answered > 0) own ON own.server_ip = a.client_ip
WHERE r.clients <= :max_clients AND others >= :min_others AND most >= :min_calls
  AND exists(:internal, network -> cidr_match(a.client_ip, network))
  AND NOT exists(:internal, network -> cidr_match(a.server_ip, network))
ORDER BY score DESC, entity, target
