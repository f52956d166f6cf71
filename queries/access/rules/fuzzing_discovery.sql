/*
title: A list of paths is tried
description: |
  One client goes through a word list: more than `min_failures` answers of 403, 404 or 410 within ten minutes, for more than `min_paths`
  distinct paths (Elastic's thresholds), which are at least `min_share` of all that it asked for. Slower lists are the rule
  failed_requests'.
  The entity is the client. Score: x / (x + min_paths) with x the distinct paths of the worst ten minutes.
severity: high
tags: [attack.T1595.002, attack.T1595.003]
references: ['https://attack.mitre.org/techniques/T1595/003/', 'https://github.com/elastic/detection-rules/blob/main/rules/cross-platform/reconnaissance_web_server_discovery_or_fuzzing_activity.toml']
falsepositives: [vulnerability scanners and link checkers of your own, crawlers after a move of the site]
params:
  min_failures: {type: int, default: 500, min: 1, help: within ten minutes}
  min_paths:    {type: int, default: 250, min: 1, help: distinct paths that failed within ten minutes}
  min_share:    {type: double, default: 0.5, min: 0, max: 1, help: failures among all requests of the client}
needs: [ts, client, path, status]
gate:
  view: access_clients
  when: |-
    status_4xx > :min_failures AND status_4xx >= :min_share * requests
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM access
  WHERE client = :entity AND ts BETWEEN :first_seen AND :last_seen AND status IN (403, 404, 410)
  ORDER BY ts, _file, _offset
*/
WITH steps AS (
  SELECT client, step, sum(requests) AS failures, count(DISTINCT path) AS paths, min(first_ts) AS first_ts, max(last_ts) AS last_ts
  FROM client_errors
  WHERE status IN (403, 404, 410)
  GROUP BY client, step
),
clients AS (
  SELECT
    client,
    max(CASE WHEN failures > :min_failures THEN paths END) AS most_paths,
    max(failures) AS most_failures,
    sum(failures) AS failures,
    min(first_ts) AS first_seen,
    max(last_ts) AS last_seen
  FROM steps
  GROUP BY client
  HAVING most_paths > :min_paths
),
totals AS (
  SELECT client, requests FROM access_clients
)
SELECT
  client AS entity,
  most_paths / (most_paths + CAST(:min_paths AS DOUBLE)) AS score,
  failures AS events,
  first_seen,
  last_seen,
  CAST(most_paths AS DOUBLE) AS observed,
  CAST(:min_paths AS DOUBLE) AS expected,
  format_string('%d of %d requests were for what is not there or not allowed, up to %d paths in ten minutes', failures, requests, most_paths) AS summary,
  failures / requests AS share
FROM clients JOIN totals USING (client)
WHERE failures >= :min_share * requests
ORDER BY score DESC, entity
