/*
title: Service on a port that nobody else uses
description: |
  A host inside that calls an address outside again and again on a port that is none of the `usual` ones, and that at most `max_clients` hosts use to
  anybody outside: command channels like ports that firewalls forget. `min_calls` conversations, answered or not, with that service are needed; whether a program asks
  its lost server or talks to it makes no difference. Medium for the ports of `suspicious`: IRC, Tor, and the ones that remote-control tools listen on
  when nobody changes them.
  The entity is the client. Score: calls / (calls + min_calls).
severity: low
tags: [attack.T1571, attack.T1095]
references: ['https://attack.mitre.org/techniques/T1571/']
falsepositives: [games, chat and remote-support programs, a supplier with a port of its own]
params:
  min_calls:   {type: int, default: 20, min: 1, help: conversations with one service}
  max_clients: {type: int, default: 2, min: 1, help: hosts that call this port anywhere outside}
  usual:       {type: strings, default: ['20', '21', '22', '25', '43', '53', '80', '110', '123', '143', '443', '465', '554', '587', '853', '873', '990', '993', '995', '1194', '1935', '3128', '3478', '3479', '4500', '500', '5060', '5061', '5222', '5223', '5228', '8000', '8080', '8443', '8883', '9418', '19302', '51820'], help: ports that programs call for good reasons}
  suspicious:  {type: strings, default: ['1337', '4444', '4445', '5554', '5555', '6660', '6661', '6662', '6663', '6664', '6665', '6666', '6667', '6668', '6669', '6697', '7000', '9001', '9030', '9050', '9150', '12345', '31337', '50050'], help: 'ports of IRC, Tor and remote-control tools'}
  internal:    {type: strings, default: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 'fc00::/7'], help: networks inside}
needs: [ts, src_ip, dst_ip, dst_port]
gate:
  view: contacts
  when: |-
    sum(CASE WHEN NOT array_contains(:usual, CAST(server_port AS STRING)) AND cidr_match(client_ip, :internal) AND NOT cidr_match(server_ip, :internal) THEN calls END) >= :min_calls
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND proto = :proto
    AND (src_ip = :entity AND dst_ip = :target AND dst_port = :port OR dst_ip = :entity AND src_ip = :target AND src_port = :port)
  ORDER BY ts, _file, _offset
*/
WITH services AS (
  SELECT
    client_ip, server_ip, proto, server_port, sum(calls) AS calls, sum(answered) AS answered,
    min(first_seen) AS first_seen, max(last_seen) AS last_seen,
    size(collect_set(client_ip) OVER (PARTITION BY proto, server_port)) AS clients
  FROM contacts
  WHERE server_port IS NOT NULL AND NOT array_contains(:usual, CAST(server_port AS STRING))
    AND cidr_match(client_ip, :internal)
    AND NOT cidr_match(server_ip, :internal)
  GROUP BY client_ip, server_ip, proto, server_port
)
SELECT
  client_ip AS entity,
  calls / CAST(calls + :min_calls AS DOUBLE) AS score,
  calls AS events,
  first_seen,
  last_seen,
  CAST(calls AS DOUBLE) AS observed,
  CAST(:min_calls AS DOUBLE) AS expected,
  format_string('%d conversations with port %d (%s) of %s, %d of them answered; callers of that port: %d', calls, server_port, proto, server_ip, answered, clients) AS summary,
  CASE WHEN array_contains(:suspicious, CAST(server_port AS STRING)) THEN 'medium' ELSE 'low' END AS severity,
  server_ip AS target,
  proto,
  server_port AS port
FROM services
WHERE calls >= :min_calls AND clients <= :max_clients
ORDER BY score DESC, entity, target, port
