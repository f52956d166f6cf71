/*
title: Requests that no browser makes
description: |
  TLS spoken to a port of plain HTTP, request lines that are none, CONNECT and other sites' addresses, TRACE and DEBUG, WebDAV where there is none, methods and
  versions that do not exist, NUL and line breaks in targets, targets of more than 4,096 bytes: what of the list malformed the view suspicious_requests finds.
  Low for any of them, medium from `min_requests` or `min_kinds` different kinds of one client, high where `min_tunnels` CONNECT requests were answered 2xx:
  then the server is a proxy for strangers. An absolute address as target answered 2xx is no proof, as many servers show their own page then.
  A log of a proxy or a WebDAV server is full of these: a kind that `max_share` of all clients send is no sign of anything there and does not count. Lines that the format could not read at all
  have no client: they are in access_rejects, and the query access_quality tells how many.
  The entity is the client. Score: x / (x + min_requests).
severity: low
aliases: [odd_requests]
tags: [attack.T1595]
references: ['https://attack.mitre.org/techniques/T1595/', 'https://coreruleset.org/docs/', 'https://hub.crowdsec.net/author/crowdsecurity/configurations/http-cve-probing']
falsepositives: [clients that speak TLS to the wrong port, old programs, load balancers that probe]
params:
  least:        {type: int, default: 1, min: 1, help: requests of one client below which nothing is said}
  min_requests: {type: int, default: 20, min: 1, help: requests of one client that are medium}
  min_kinds:    {type: int, default: 4, min: 1, help: kinds of one client that are medium}
  min_tunnels:  {type: int, default: 3, min: 1, help: CONNECT requests answered 2xx that are high}
  max_share:    {type: double, default: 0.2, min: 0, max: 1, help: 'clients that send a kind, of all, in logs of 20 clients or more'}
needs: [ts, client, target]
gate:
  view: notable_requests
  when: |-
    count_if(exists(hits, hit -> hit.list = 'malformed')) >= :least
chart: {kind: bar, x: entity, y: events}
evidence: |
  SELECT * FROM access
  WHERE client = :entity AND ts BETWEEN :first_seen AND :last_seen
    AND (matches_any(target, 'malformed') OR status IN (414, 431) OR octet_length(target) > 4096 OR method IS NULL AND target IS NOT NULL
      OR method NOT IN ('GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'REPORT', 'PURGE', 'QUERY')
      OR protocol NOT IN ('HTTP/1.1', 'HTTP/2.0', 'HTTP/1.0', 'HTTP/2', 'HTTP/3.0', 'HTTP/3', 'HTTP/0.9'))
  ORDER BY ts, _file, _offset
*/
WITH everybody AS (
  SELECT count(client) AS all_clients FROM access_clients
),
usual AS (
  SELECT pattern
  FROM suspicious_requests CROSS JOIN everybody
  WHERE list = 'malformed'
  GROUP BY pattern
  HAVING max(all_clients) >= 20 AND count(DISTINCT client) > :max_share * max(all_clients)
),
clients AS (
  SELECT
    client,
    count(*) AS requests,
    array_sort(collect_set(pattern)) AS kinds,
    count_if(pattern = 'tunnel' AND status BETWEEN 200 AND 299) AS tunnels,
    min(ts) AS first_seen,
    max(ts) AS last_seen
  FROM suspicious_requests
  WHERE list = 'malformed' AND pattern NOT IN (SELECT pattern FROM usual)
  GROUP BY client
)
SELECT
  client AS entity,
  requests / (requests + CAST(:min_requests AS DOUBLE)) AS score,
  requests AS events,
  first_seen,
  last_seen,
  CAST(requests AS DOUBLE) AS observed,
  CAST(:min_requests AS DOUBLE) AS expected,
  concat(
    format_string('%d requests that no browser makes: %s', requests, array_join(kinds, ', ')),
    CASE WHEN tunnels >= :min_tunnels THEN format_string('; %d tunnels were opened', tunnels) ELSE '' END) AS summary,
  CASE
    WHEN tunnels >= :min_tunnels THEN 'high'
    WHEN requests >= :min_requests OR size(kinds) >= :min_kinds THEN 'medium'
    ELSE 'low'
  END AS severity,
  tunnels
FROM clients
WHERE requests >= :least
ORDER BY score DESC, entity
