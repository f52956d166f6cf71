/*
title: Scanning tool names itself
description: |
  The user agent is that of a tool that looks for weaknesses. One such request says enough to be told; how bad it is depends on how much was
  tried: low below `min_events` requests, medium from there, high above `many_events` requests for more than `many_paths` paths
  (Elastic's thresholds). The tools are the list of patterns scanner_agents, those that name themselves; libraries such as curl or
  python-requests are not among them.
  The entity is the client. Score: x / (x + min_events) with x requests.
severity: medium
aliases: [scanner_ua]
tags: [attack.T1595.002]
references: ['https://attack.mitre.org/techniques/T1595/002/', 'https://github.com/SigmaHQ/sigma/blob/master/rules/web/webserver_generic/web_susp_useragents.yml']
falsepositives: [vulnerability scanners of your own]
params:
  least:       {type: int, default: 1, min: 1, help: requests of one client below which nothing is said}
  min_events:  {type: int, default: 5, min: 1}
  many_events: {type: int, default: 50, min: 1}
  many_paths:  {type: int, default: 10, min: 1}
needs: [ts, client, agent]
gate:
  view: notable_requests
  when: |-
    count_if(exists(hits, hit -> hit.list = 'scanner_agents')) >= :least
chart: {kind: bar, x: entity, y: events}
evidence: |
  SELECT * FROM access
  WHERE client = :entity AND ts BETWEEN :first_seen AND :last_seen AND matches_any(agent, 'scanner_agents')
  ORDER BY ts, _file, _offset
*/
SELECT
  client AS entity,
  count(*) / (count(*) + CAST(:min_events AS DOUBLE)) AS score,
  count(*) AS events,
  min(ts) AS first_seen,
  max(ts) AS last_seen,
  CAST(count(*) AS DOUBLE) AS observed,
  0D AS expected,
  format_string('%d requests for %d paths by %s', count(*), count(DISTINCT path), array_join(array_sort(collect_set(pattern)), ', ')) AS summary,
  CASE
    WHEN count(*) > :many_events AND count(DISTINCT path) > :many_paths THEN 'high'
    WHEN count(*) >= :min_events THEN 'medium'
    ELSE 'low'
  END AS severity,
  count(DISTINCT path) AS paths,
  count_if(status BETWEEN 200 AND 299) AS successes
FROM suspicious_requests
WHERE list = 'scanner_agents'
GROUP BY client
HAVING count(*) >= :least
ORDER BY score DESC, entity
