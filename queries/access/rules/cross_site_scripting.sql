/*
title: Scripts in requests
description: |
  Script elements, event handlers and script addresses in a request, which a browser would run if the site gave them back.
  The texts are those of the list of patterns cross_site_scripting, looked for after the escapes of URLs are undone up to three times.
  Info for one or two requests of a client, low for three or a server error, medium from `min_requests`, high for a campaign (`campaign` requests within five minutes).
  The entity is the client. Score: x / (x + limit) of the stronger of all requests against `min_requests` and of five minutes against `campaign`.
severity: medium
aliases: [xss]
tags: [attack.T1059.007, attack.T1190]
references: ['https://attack.mitre.org/techniques/T1059/007/', 'https://github.com/SigmaHQ/sigma/blob/master/rules/web/webserver_generic/web_xss_in_access_logs.yml']
falsepositives: [editors that send HTML in a query, sites about JavaScript, tests of your own]
params:
  least:        {type: int, default: 1, min: 1, help: requests of one client below which nothing is said}
  min_requests: {type: int, default: 10, min: 1, help: requests of one client that are medium}
  campaign:     {type: int, default: 50, min: 1, help: requests of one client within five minutes that are high}
needs: [ts, client, target]
gate:
  view: notable_requests
  when: |-
    count_if(exists(hits, hit -> hit.list = 'cross_site_scripting')) >= :least
chart: {kind: bar, x: entity, y: events}
evidence: |
  SELECT * FROM access
  WHERE client = :entity AND ts BETWEEN :first_seen AND :last_seen
    AND (matches_any(target, 'cross_site_scripting') OR matches_any(referrer, 'cross_site_scripting') OR matches_any(agent, 'cross_site_scripting'))
  ORDER BY ts, _file, _offset
*/
SELECT
  entity,
  greatest(
    requests / (requests + CAST(:min_requests AS DOUBLE)),
    most_in_5_min / (most_in_5_min + CAST(:campaign AS DOUBLE))) AS score,
  events, first_seen, last_seen, observed,
  CAST(:min_requests AS DOUBLE) AS expected,
  format_string('%d requests with scripts in them%s', requests, told) AS summary,
  CASE
    WHEN most_in_5_min >= :campaign THEN 'high'
    WHEN requests >= :min_requests THEN 'medium'
    WHEN requests >= 3 OR server_errors > 0 THEN 'low'
    ELSE 'info'
  END AS severity,
  target, most_in_5_min, answered, server_errors, odd_sizes, fields
FROM attack_findings
WHERE list = 'cross_site_scripting' AND requests >= :least
ORDER BY score DESC, entity
