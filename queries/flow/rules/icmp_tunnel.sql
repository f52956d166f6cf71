/*
title: Data in pings
description: |
  A pair of hosts whose ICMP echo requests carry far more than a ping does: at least `min_packets` of them on one day, at least `min_size` bytes each on average
  (a ping has 84, on Windows 60; 256 is Elastic's limit). Medium; high where the other end is not in the own network, and at least
  `many_bytes` went there and back.
  The entity is who sent the requests. Score: x / (x + limit) of the mean size.
severity: medium
tags: [attack.T1095, attack.T1572, attack.T1048.003]
references: ['https://attack.mitre.org/techniques/T1095/', 'https://attack.mitre.org/techniques/T1572/']
falsepositives: [tests of the largest packet size of a path, a monitor that is set to large pings]
params:
  min_size:    {type: int, default: 256, min: 1, help: bytes of an echo request on average}
  min_packets: {type: int, default: 50, min: 1, help: echo requests on one day}
  many_bytes:  {type: int, default: 100000, min: 0, help: bytes both ways from which on it is high}
  day:         {type: interval, default: 24 hours, min: 1 s, help: length of a day}
needs: [ts, proto, src_ip, dst_ip, bytes, packets]
gate:
  view: contacts
  when: |-
    sum(CASE WHEN proto LIKE '%ICMP%' THEN packets END) >= :min_packets AND sum(CASE WHEN proto LIKE '%ICMP%' THEN bytes END) >= :min_size * :min_packets
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND proto LIKE '%ICMP%'
    AND (src_ip = :entity AND dst_ip = :target OR src_ip = :target AND dst_ip = :entity)
  ORDER BY ts, _file, _offset
*/
WITH days AS (
  SELECT
    client_ip, server_ip, unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :day) AS day,
    sum(packets) AS packets,
    sum(bytes) AS bytes,
    coalesce(sum(bytes_back), 0) AS bytes_back,
    sum(rows) AS rows,
    min(ts) AS first_seen, max(last_ts) AS last_seen
  FROM conversations
  WHERE proto LIKE '%ICMP%' AND icmp_type IN (8, 128) AND client_rows > 0
  GROUP BY ALL
),
large AS (
  SELECT *, bytes / CAST(packets AS DOUBLE) AS size
  FROM days
  WHERE packets >= :min_packets AND bytes >= :min_size * packets
)
SELECT
  client_ip AS entity,
  max(size / (size + :min_size)) AS score,
  sum(rows) AS events,
  min(first_seen) AS first_seen,
  max(last_seen) AS last_seen,
  max(size) AS observed,
  CAST(:min_size AS DOUBLE) AS expected,
  format_string('%d echo requests of %.0f bytes each to %s, %d bytes there and %d back',
    sum(packets), sum(bytes) / CAST(sum(packets) AS DOUBLE), server_ip, sum(bytes), sum(bytes_back)) AS summary,
  CASE WHEN ip_class(server_ip) NOT IN ('private', 'loopback', 'link-local', 'name') AND sum(bytes) + sum(bytes_back) >= :many_bytes
    THEN 'high' ELSE 'medium' END AS severity,
  server_ip AS target,
  sum(packets) AS packets,
  sum(bytes + bytes_back) AS bytes
FROM large
GROUP BY client_ip, server_ip
ORDER BY score DESC, entity, target
