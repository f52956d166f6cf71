/*
title: Ways out of the served folder
description: |
  Steps to parent folders, plain, encoded or in overlong UTF-8, files of the operating system, and wrappers of PHP: somebody tries to read what is not served.
  The texts are those of the list of patterns path_traversal, looked for after the escapes of URLs are undone up to three times.
  Info for one or two requests of a client, low for three or any that was not refused, medium from `min_requests`, high for a campaign (`campaign` requests within
  five minutes) or where of `min_requests` three were answered 2xx or by a server error, or one with an odd size.
  The entity is the client. Score: x / (x + limit) of the stronger of all requests against `min_requests` and of five minutes against `campaign`.
severity: medium
aliases: [traversal_lfi]
tags: [attack.T1190, attack.T1083]
references: ['https://attack.mitre.org/techniques/T1083/', 'https://github.com/SigmaHQ/sigma/blob/master/rules/web/webserver_generic/web_path_traversal_exploitation_attempt.yml']
falsepositives: [programs that write .. into links, tests of your own]
params:
  least:        {type: int, default: 1, min: 1, help: requests of one client below which nothing is said}
  min_requests: {type: int, default: 5, min: 1, help: requests of one client that are medium}
  campaign:     {type: int, default: 50, min: 1, help: requests of one client within five minutes that are high}
needs: [ts, client, target]
gate:
  view: notable_requests
  when: |-
    count_if(exists(hits, hit -> hit.list = 'path_traversal')) >= :least
chart: {kind: bar, x: entity, y: events}
evidence: |
  SELECT * FROM access
  WHERE client = :entity AND ts BETWEEN :first_seen AND :last_seen
    AND (matches_any(target, 'path_traversal') OR matches_any(referrer, 'path_traversal') OR matches_any(agent, 'path_traversal'))
  ORDER BY ts, _file, _offset
*/
SELECT
  entity,
  greatest(
    requests / (requests + CAST(:min_requests AS DOUBLE)),
    most_in_5_min / (most_in_5_min + CAST(:campaign AS DOUBLE))) AS score,
  events, first_seen, last_seen, observed,
  CAST(:min_requests AS DOUBLE) AS expected,
  format_string('%d requests with ways out of the served folder%s', requests, told) AS summary,
  CASE
    WHEN most_in_5_min >= :campaign OR requests >= :min_requests AND (answered >= 3 OR server_errors >= 3 OR odd_sizes > 0) THEN 'high'
    WHEN requests >= :min_requests THEN 'medium'
    WHEN requests >= 3 OR server_errors > 0 OR answered > 0 THEN 'low'
    ELSE 'info'
  END AS severity,
  target, most_in_5_min, answered, server_errors, odd_sizes, fields
FROM attack_findings
WHERE list = 'path_traversal' AND requests >= :least
ORDER BY score DESC, entity
