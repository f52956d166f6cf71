/*
title: Seen for the first time
description: |
  What the log has never had before, or hardly ever: information for whoever looks at something else, not an alarm.
  New: an endpoint (path_shape) of a host, answered 2xx, first asked for within `recent` of the log's end, after `history` without it.
  Rare: an HTTP method with a surprise -log2(p) of `min_surprise` bits or more, p its share of all requests, and `max_requests` requests at most.
  What is new is compared with the time before it, what is rare with all other requests.
  The entity is the client that asked first; all that one client was the first to ask for within an hour is one finding. Score: x / (x + limit), x = days without an endpoint
  and history, or surprise and min_surprise.
severity: info
tags: [attack.T1190, attack.T1505.003]
references: ['https://attack.mitre.org/techniques/T1505/003/']
falsepositives: [a new page, a new release]
params:
  recent:       {type: interval, default: 24 hours, min: 1 hour, help: before the end of the log}
  history:      {type: interval, default: 7 days, min: 1 day, help: for which it was not asked for}
  min_surprise: {type: double, default: 12, min: 1, help: bits}
  max_requests: {type: int, default: 3, min: 1, help: of a rare method}
needs: [ts, client, method, path, status]
gate:
  view: access_endpoints
  when: |-
    max(last_ts) >= min(first_ts) + :history OR count(DISTINCT method) > 1 AND sum(requests) >= power(2D, :min_surprise)
chart: {kind: bar, x: entity, y: events}
evidence: |
  SELECT * FROM access
  WHERE client = :entity AND ts BETWEEN :first_seen AND :last_seen
    AND (:kind = 'new endpoint' AND status BETWEEN 200 AND 299 AND array_contains(split(:values, ' '), path_shape(path))
      OR :kind = 'rare method' AND array_contains(split(:values, ' '), method))
  ORDER BY ts, _file, _offset
*/
WITH bounds AS (
  SELECT min(first_ts) AS log_begin, max(last_ts) AS log_end, sum(requests) AS of_all FROM access_endpoints
),
new_endpoints AS (
  SELECT 'new endpoint' AS kind, endpoint AS value, min(first_ts) AS first_ts, max(first_ts - log_begin) AS without, sum(requests) AS n, 0D AS surprise
  FROM access_endpoints CROSS JOIN bounds
  WHERE status BETWEEN 200 AND 299 AND endpoint IS NOT NULL
  GROUP BY endpoint, log_begin, log_end
  HAVING min(first_ts) > log_end - :recent AND min(first_ts) >= log_begin + :history
),
rare_methods AS (
  SELECT 'rare method' AS kind, method AS value, min(first_ts) AS first_ts, CAST(NULL AS INTERVAL DAY TO SECOND) AS without, sum(requests) AS n,
    -log2(sum(requests) / max(of_all)) AS surprise
  FROM access_endpoints CROSS JOIN bounds
  WHERE method IS NOT NULL
  GROUP BY method
  HAVING sum(requests) <= :max_requests AND -log2(sum(requests) / max(of_all)) >= :min_surprise
),
firsts AS (
  SELECT * FROM new_endpoints UNION ALL SELECT * FROM rare_methods
),
-- The hours first: shapes are made of the paths of these only.
candidates AS (
  SELECT /*+ BROADCAST(h) */ a.ts, a.client, a.path, a.method, a.status
  FROM access a JOIN (SELECT DISTINCT date_trunc('hour', first_ts) AS hour FROM firsts) h ON date_trunc('hour', a.ts) = h.hour
  WHERE a.client IS NOT NULL
),
askers AS (
  SELECT f.kind, f.value, f.surprise, f.without, max(c.client) AS client, f.first_ts
  FROM candidates c JOIN firsts f
    ON c.ts = f.first_ts AND f.value = CASE WHEN f.kind = 'rare method' THEN c.method WHEN c.status BETWEEN 200 AND 299 THEN path_shape(c.path) END
  GROUP BY f.kind, f.value, f.surprise, f.without, f.first_ts
)
SELECT
  client AS entity,
  CASE WHEN kind = 'new endpoint' THEN max(unix_micros(timestamp_seconds(0) + without)) / CAST(max(unix_micros(timestamp_seconds(0) + without)) + unix_micros(timestamp_seconds(0) + :history) AS DOUBLE)
    ELSE max(surprise) / (max(surprise) + :min_surprise) END AS score,
  count(*) AS events,
  min(first_ts) AS first_seen,
  max(first_ts) AS last_seen,
  CAST(count(*) AS DOUBLE) AS observed,
  0D AS expected,
  concat(format_string('%d %s%s, first asked for by this client: ', count(*), kind, CASE WHEN count(*) = 1 THEN '' ELSE 's' END),
    array_join(slice(array_sort(collect_set(value)), 1, 5), ', '), CASE WHEN count(DISTINCT value) > 5 THEN ' ...' ELSE '' END) AS summary,
  kind,
  array_join(array_sort(collect_set(value)), ' ') AS values,
  max(surprise) AS surprise
FROM askers
GROUP BY client, kind, date_trunc('hour', first_ts)
ORDER BY score DESC, entity, first_seen
