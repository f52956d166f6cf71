/*
title: Connection that lasts for hours
description: |
  Conversations of a host inside with one service outside that lasted `min_hours` together on the day on which they began. Only those of
  ten minutes and more count (view `contacts`): the many short ones of a gateway for hundreds of people are not one
  long one. Bands after RITA: 1, 4, 8 and 12 hours. Push services, calls and remote desktops last as long as tunnels do, so: info below
  4 hours, low from there, medium from 8 hours on if at most 2 % of the hosts call that address (view `destinations`).
  The entity is the client. Score: x / (x + min_hours).
severity: low
tags: [attack.T1071, attack.T1572]
references: ['https://github.com/activecm/rita', 'https://attack.mitre.org/techniques/T1572/']
falsepositives: [push services, VPN, remote desktops, video conferences, radio]
params:
  min_hours: {type: double, default: 1, min: 0.2, help: of conversations with one service on one day}
  internal:  {type: strings, default: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 'fc00::/7'], help: networks inside}
needs: [ts, src_ip, dst_ip, duration_s]
gate:
  view: contacts
  when: |-
    long_s >= 3600 * :min_hours AND cidr_match(client_ip, :internal) AND NOT cidr_match(server_ip, :internal)
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND proto = :proto
    AND (src_ip = :entity AND dst_ip = :target AND dst_port <=> :port OR dst_ip = :entity AND src_ip = :target AND src_port <=> :port)
  ORDER BY ts, _file, _offset
*/
WITH long AS (
  SELECT *, long_s / 3600D AS hours
  FROM contacts
  WHERE long_s >= 3600 * :min_hours
    AND cidr_match(client_ip, :internal)
    AND NOT cidr_match(server_ip, :internal)
),
pairs AS (
  SELECT
    client_ip, server_ip, proto, server_port, sum(calls) AS calls, min(first_seen) AS first_seen, max(last_seen) AS last_seen,
    max(hours) AS hours, max(longest_s) / 3600D AS longest_hours, sum(bytes) AS sent, sum(bytes_back) AS received
  FROM long
  GROUP BY client_ip, server_ip, proto, server_port
)
SELECT
  client_ip AS entity,
  hours / (hours + :min_hours) AS score,
  calls AS events,
  p.first_seen,
  last_seen,
  hours AS observed,
  CAST(:min_hours AS DOUBLE) AS expected,
  format_string('%.1f hours with %s port %d in a day, %.1f of them at a stretch; %.1f MB sent, %.1f MB received',
    hours, server_ip, server_port, longest_hours, sent / 1e6D, received / 1e6D) AS summary,
  CASE WHEN hours >= 8 AND coalesce(d.prevalence, 0D) <= 0.02D OR hours >= 8 AND d.clients = 1 THEN 'medium' WHEN hours >= 4 THEN 'low' ELSE 'info' END AS severity,
  server_ip AS target,
  proto,
  server_port AS port,
  d.clients
FROM pairs p JOIN destinations d USING (server_ip)
ORDER BY score DESC, entity, target, port
