/*
title: Requests for a cloud's metadata
description: |
  Addresses of the metadata services of clouds, in each way to write them, loopback addresses, and schemes that make a server talk to others: who can make a server
  ask there gets its credentials.
  The texts are those of the list of patterns ssrf_metadata, looked for after the escapes of URLs are undone up to three times.
  Low for a request that was refused, medium where one was answered 2xx and from `min_requests`, high for three that were answered 2xx, an answer
  of an odd size, or `campaign` requests within five minutes.
  The entity is the client. Score: x / (x + limit) of the stronger of all requests against `min_requests` and of five minutes against `campaign`.
severity: medium
aliases: [ssrf_metadata]
tags: [attack.T1552.005, attack.T1190]
references: ['https://attack.mitre.org/techniques/T1552/005/']
falsepositives: [monitors that hand over the address to test, tests of your own]
params:
  least:        {type: int, default: 1, min: 1, help: requests of one client below which nothing is said}
  min_requests: {type: int, default: 5, min: 1, help: requests of one client that are medium}
  campaign:     {type: int, default: 50, min: 1, help: requests of one client within five minutes that are high}
needs: [ts, client, target]
gate:
  view: notable_requests
  when: |-
    count_if(exists(hits, hit -> hit.list = 'ssrf_metadata')) >= :least
chart: {kind: bar, x: entity, y: events}
evidence: |
  SELECT * FROM access
  WHERE client = :entity AND ts BETWEEN :first_seen AND :last_seen
    AND (matches_any(target, 'ssrf_metadata'))
  ORDER BY ts, _file, _offset
*/
SELECT
  entity,
  greatest(
    requests / (requests + CAST(:min_requests AS DOUBLE)),
    most_in_5_min / (most_in_5_min + CAST(:campaign AS DOUBLE))) AS score,
  events, first_seen, last_seen, observed,
  CAST(:min_requests AS DOUBLE) AS expected,
  format_string('%d requests with addresses for the server to ask%s', requests, told) AS summary,
  CASE
    WHEN most_in_5_min >= :campaign OR answered >= 3 OR odd_sizes > 0 THEN 'high'
    WHEN requests >= :min_requests OR answered > 0 THEN 'medium'
    ELSE 'low'
  END AS severity,
  target, most_in_5_min, answered, server_errors, odd_sizes, fields
FROM attack_findings
WHERE list = 'ssrf_metadata' AND requests >= :least
ORDER BY score DESC, entity
