/*
title: Service without encryption
description: |
  A host that serves a protocol (`ports`) which sends names, passwords or data in the clear: FTP, Telnet, POP3, IMAP, LDAP, the r-commands, SNMP,
  VNC. Who can listen on the way reads them. One finding for each host and port with at least `min_conversations`
  established conversations. The entity is the host that serves. Score: x / (x + limit).
severity: info
tags: [attack.T1040, attack.T1557]
references: ['https://attack.mitre.org/techniques/T1040/', 'https://github.com/SigmaHQ/sigma/blob/master/rules/network/firewall/net_firewall_cleartext_protocols.yml']
falsepositives: [services that switch to TLS on the same port (STARTTLS), a network that nobody else can listen to]
params:
  ports:
    type: strings
    help: ports of protocols in the clear
    default: ['21', '23', '69', '110', '143', '161', '389', '512', '513', '514', '873', '5900']
  min_conversations: {type: int, default: 5, min: 1, help: established ones}
needs: [ts, src_ip, dst_ip, dst_port]
gate:
  view: contacts
  when: |-
    answered > 0 AND array_contains(:ports, CAST(server_port AS STRING)) AND proto NOT LIKE '%ICMP%'
chart: {kind: bar, x: entity, y: events}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND dst_ip = :entity AND dst_port = :port
  ORDER BY ts, _file, _offset
*/
SELECT
  server_ip AS entity,
  count(*) / (count(*) + CAST(:min_conversations AS DOUBLE)) AS score,
  count(*) AS events,
  min(ts) AS first_seen,
  max(ts) AS last_seen,
  CAST(count(*) AS DOUBLE) AS observed,
  CAST(:min_conversations AS DOUBLE) AS expected,
  format_string('served %d conversations at port %d in the clear, to %d addresses', count(*), server_port, count(DISTINCT client_ip)) AS summary,
  server_port AS port,
  count(DISTINCT client_ip) AS clients
FROM conversations
WHERE outcome = 'established' AND array_contains(:ports, CAST(server_port AS STRING)) AND proto NOT LIKE '%ICMP%'
GROUP BY server_ip, server_port
HAVING count(*) >= :min_conversations
ORDER BY score DESC, entity, port
