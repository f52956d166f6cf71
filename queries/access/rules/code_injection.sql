/*
title: Code and commands in requests
description: |
  Log4Shell with its nested look-ups, Spring4Shell, expressions, shell commands, templates and code of PHP, in target, referrer or agent: each of them is
  read by some program that was broken like this. Nobody sends them by chance.
  The texts are those of the list of patterns remote_code, looked for after the escapes of URLs are undone up to three times.
  Low for one or two requests of a client, medium for three or a server error, high from `min_requests` and for three that were answered 2xx, critical
  for three or more of which one was answered with an odd size: perhaps it ran. `campaign` requests within five minutes are high, too.
  The entity is the client. Score: x / (x + limit) of the stronger of all requests against `min_requests` and of five minutes against `campaign`.
severity: medium
aliases: [jndi_rce_ssrf]
tags: [attack.T1190, attack.T1059]
references: ['https://attack.mitre.org/techniques/T1190/', 'https://nvd.nist.gov/vuln/detail/CVE-2021-44228', 'https://github.com/SigmaHQ/sigma/blob/master/rules/web/webserver_generic/web_jndi_exploit.yml']
falsepositives: [sites about programming that search for code, tests of your own]
params:
  least:        {type: int, default: 1, min: 1, help: requests of one client below which nothing is said}
  min_requests: {type: int, default: 10, min: 1, help: requests of one client that are high}
  campaign:     {type: int, default: 50, min: 1, help: requests of one client within five minutes that are high}
needs: [ts, client, target]
gate:
  view: notable_requests
  when: |-
    count_if(exists(hits, hit -> hit.list = 'remote_code')) >= :least
chart: {kind: bar, x: entity, y: events}
evidence: |
  SELECT * FROM access
  WHERE client = :entity AND ts BETWEEN :first_seen AND :last_seen
    AND (matches_any(target, 'remote_code') OR matches_any(referrer, 'remote_code') OR matches_any(agent, 'remote_code'))
  ORDER BY ts, _file, _offset
*/
SELECT
  entity,
  greatest(
    requests / (requests + CAST(:min_requests AS DOUBLE)),
    most_in_5_min / (most_in_5_min + CAST(:campaign AS DOUBLE))) AS score,
  events, first_seen, last_seen, observed,
  CAST(:min_requests AS DOUBLE) AS expected,
  format_string('%d requests with code in them%s', requests, told) AS summary,
  CASE
    WHEN requests >= 3 AND odd_sizes > 0 THEN 'critical'
    WHEN most_in_5_min >= :campaign OR requests >= :min_requests OR answered >= 3 THEN 'high'
    WHEN requests >= 3 OR server_errors > 0 THEN 'medium'
    ELSE 'low'
  END AS severity,
  target, most_in_5_min, answered, server_errors, odd_sizes, fields
FROM attack_findings
WHERE list = 'remote_code' AND requests >= :least
ORDER BY score DESC, entity
