/*
title: Host that serves something new
description: |
  A host inside that answers on a port on which it never answered before. Before is the time from the begin of the log, `learning` of it at least,
  in which the host was seen, calling or called; so in a log shorter than that nothing is new. The service counts if
  the evidence for who began is good (view `conversations`, confidence of at least 0.7) and `min_calls` were answered within its first day, or calls of `min_clients`.
  Ports from 32768 on are the callers' own as a rule and need `min_clients` in any case.
  The entity is the host. Score: calls answered / (calls answered + min_calls), at least 0.5.
severity: low
tags: [attack.T1571, attack.T1205, attack.T1543]
references: ['https://attack.mitre.org/techniques/T1571/']
falsepositives: [a program that was installed, a service that is used once a month, file exchange]
params:
  learning:    {type: interval, default: 24 hours, min: 1 s, help: time without the service}
  min_calls:   {type: int, default: 5, min: 1, help: answered within its first day}
  min_clients: {type: int, default: 2, min: 1, help: distinct callers that were answered within its first day}
  internal:    {type: strings, default: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 'fc00::/7'], help: networks inside}
needs: [ts, src_ip, dst_ip, dst_port]
gate:
  view: contacts
  when: |-
    max(first_seen) >= min(first_seen) + :learning
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND proto = :proto
    AND (src_ip = :entity AND src_port = :port OR dst_ip = :entity AND dst_port = :port)
  ORDER BY ts, _file, _offset
*/
WITH roles AS (
  SELECT
    *,
    min(first_seen) OVER (PARTITION BY host) AS known_since,
    min(CASE WHEN answers THEN day END) OVER (PARTITION BY host, proto, port) AS first_day
  FROM (
    SELECT
      day, proto, calls, answered, first_seen, last_seen,
      inline(array(
        struct(client_ip AS host, CAST(NULL AS INT) AS port, CAST(NULL AS STRING) AS client, false AS answers),
        struct(server_ip AS host, server_port AS port, client_ip AS client, coalesce(answered > 0 AND server_port IS NOT NULL AND confidence >= 0.7D, false) AS answers)))
    FROM contacts
  )
  WHERE cidr_match(host, :internal)
),
services AS (
  SELECT
    host, proto, port, known_since, sum(answered) AS answered, sum(calls) AS calls, count(DISTINCT client) AS clients,
    max_by(client, answered) AS client, min(first_seen) AS first_seen, max(last_seen) AS last_seen
  FROM roles
  WHERE answers AND day = first_day
  GROUP BY host, proto, port, known_since
  HAVING min(first_seen) >= known_since + :learning
    AND (count(DISTINCT client) >= :min_clients OR sum(answered) >= :min_calls AND port < 32768)
)
SELECT
  host AS entity,
  greatest(0.5D, answered / CAST(answered + :min_calls AS DOUBLE)) AS score,
  calls AS events,
  first_seen,
  last_seen,
  CAST(answered AS DOUBLE) AS observed,
  0D AS expected,
  format_string('answers on port %d (%s) for the first time: %d calls of %d clients, most of %s', port, proto, answered, clients, client) AS summary,
  client AS target,
  proto,
  port,
  'services of this host before' AS baseline,
  known_since AS baseline_from,
  first_seen AS baseline_to
FROM services
ORDER BY score DESC, entity, port
