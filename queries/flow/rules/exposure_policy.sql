/*
title: Services that should not be reached from outside
description: |
  Inside hosts whose administrators' or database ports (`ports`) were reached from outside: at least `min_established` conversations in which the host
  answered with more than a refusal. Outside is every address that is neither private nor a name; inside are private ones (ip_class), and `inside` networks.
  This is about a door that stands open, not about who came through it: the entity is the host whose door it is, the only rule beside backscatter in which it is not
  the source. `allowed` are doors that are meant to be open, as ADDRESS:PORT or PORT.
  What is sent there in the clear is told by cleartext_protocol. Score: x / (x + 10) of the outside addresses that got an answer.
severity: low
tags: [attack.T1133, attack.T1021]
references: ['https://attack.mitre.org/techniques/T1133/', 'https://attack.mitre.org/techniques/T1021/']
falsepositives: [a host that is meant to be administered from outside]
params:
  ports:           {type: strings, default: ['21', '22', '23', '135', '139', '445', '1433', '1521', '2375', '3306', '3389', '5432', '5900', '5985', '5986', '6379', '9200', '11211', '27017'], help: 'administration, shares and databases'}
  allowed:         {type: strings, default: [], help: 'ADDRESS:PORT or PORT'}
  inside:          {type: string, default: '127.0.0.0/8', help: a network of public addresses of one's own}
  min_established: {type: int, default: 1, min: 1, help: conversations that were answered}
needs: [ts, src_ip, dst_ip, dst_port]
gate:
  view: contacts
  when: |-
    answered > 0 AND array_contains(:ports, CAST(server_port AS STRING)) AND ip_class(client_ip) NOT IN ('private', 'loopback', 'link-local', 'multicast', 'name')
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND dst_ip = :entity AND dst_port = :port
    AND ip_class(src_ip) NOT IN ('private', 'loopback', 'link-local', 'multicast', 'name') AND NOT cidr_match(src_ip, :inside)
  ORDER BY ts, _file, _offset
*/
WITH reached AS (
  SELECT client_ip, server_ip, server_port, count(*) AS conversations, sum(client_rows) AS rows, min(ts) AS first_seen, max(last_ts) AS last_seen
  FROM conversations
  WHERE outcome = 'established' AND client_rows > 0
    AND array_contains(:ports, CAST(server_port AS STRING))
  GROUP BY client_ip, server_ip, server_port
)
SELECT
  server_ip AS entity,
  count(*) / (count(*) + 10D) AS score,
  sum(rows) AS events,
  min(first_seen) AS first_seen,
  max(last_seen) AS last_seen,
  CAST(sum(conversations) AS DOUBLE) AS observed,
  CAST(:min_established AS DOUBLE) AS expected,
  format_string('port %d answered %d conversations of %d outside addresses, most of them of %s', server_port, sum(conversations), count(*), max_by(client_ip, conversations)) AS summary,
  max_by(client_ip, conversations) AS most_from,
  server_port AS port,
  count(*) AS sources
FROM reached
WHERE ip_class(client_ip) NOT IN ('private', 'loopback', 'link-local', 'multicast', 'name') AND NOT cidr_match(client_ip, :inside)
  AND (ip_class(server_ip) = 'private' OR cidr_match(server_ip, :inside))
  AND NOT array_contains(:allowed, CAST(server_port AS STRING)) AND NOT array_contains(:allowed, concat(server_ip, ':', server_port))
GROUP BY server_ip, server_port
HAVING sum(conversations) >= :min_established
ORDER BY score DESC, entity, port
