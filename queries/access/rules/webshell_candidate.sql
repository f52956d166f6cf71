/*
title: A script that only few clients know
description: |
  What was put on a server to be commanded is a script (php, jsp, asp, cgi ...) that no page links to. Commands are POSTs to it, or have cmd=, exec= and the
  like in the query. At most `max_clients` clients give some, `min_commands` times or more with an answer of 2xx and without a
  referrer, and they are at least half of what is asked of that endpoint. Of these signs at least `min_signs` must be there: its place or
  name is a web shell's (list of patterns web_shells); browsers ask for it, not programs that name themselves; answers differ in
  size, as the output of commands does; there were none in the first hour of the log; its client asks for little else (at least half of its
  requests are commands).
  Critical where place or name is a web shell's, else medium. Notices from other servers (payments, schedules) come from programs that name
  themselves, with answers of one size.
  The entity is the client, its target the script. Score: x / (x + min_signs) with x the signs.
severity: critical
aliases: [web_shell]
tags: [attack.T1505.003]
references: ['https://attack.mitre.org/techniques/T1505/003/']
falsepositives: [an interface of your own for one partner, tools of administrators]
params:
  min_signs:    {type: int, default: 3, min: 1, help: 'of five: place or name, browser, sizes, new, little else'}
  min_commands: {type: int, default: 3, min: 1, help: requests answered 2xx}
  max_clients:  {type: int, default: 3, min: 1, help: that asked for the script}
needs: [ts, client, method, path, status]
gate:
  view: notable_requests
  when: |-
    count_if(to_script AND status BETWEEN 200 AND 299) >= :min_commands
chart: {kind: bar, x: target, y: events}
evidence: |
  SELECT * FROM access
  WHERE client = :entity AND ts BETWEEN :first_seen AND :last_seen AND path = :target
    AND (method = 'POST' OR array_contains(pattern_matches(target, 'web_shells'), 'command'))
  ORDER BY ts, _file, _offset
*/
WITH commands AS (
  SELECT
    client, path,
    count(*) AS commands,
    count_if(status BETWEEN 200 AND 299) AS answered,
    count_if(has_referrer) AS referred,
    count(DISTINCT bytes) AS sizes,
    max(agent) AS agent,
    min(ts) AS first_ts,
    max(ts) AS last_ts
  FROM notable_requests
  WHERE to_script AND ts IS NOT NULL AND (method = 'POST' OR exists(hits, hit -> hit.list = 'web_shells' AND hit.pattern = 'command'))
  GROUP BY client, path
),
endpoints AS (
  SELECT endpoint, sum(requests) AS all_requests FROM access_endpoints GROUP BY endpoint
),
few AS (
  SELECT *
  FROM (
    SELECT *, count(*) OVER (PARTITION BY path) AS clients, sum(commands) OVER (PARTITION BY path) AS all_commands
    FROM commands
  ) JOIN endpoints ON path_shape(path) = endpoint
  WHERE clients <= :max_clients AND answered >= :min_commands AND 10 * referred <= commands AND 2 * all_commands >= all_requests
),
totals AS (
  SELECT client, requests AS client_requests, min(first_ts) OVER () AS log_begin FROM access_clients
),
signs AS (
  SELECT
    *,
    pattern_match(path, 'web_shells') AS shell,
    CAST(coalesce(NOT matches_any(agent, 'bots'), false) AS INT) AS by_browser,
    CAST(sizes >= 3 AND 2 * sizes >= answered AS INT) AS sizes_differ,
    CAST(first_ts >= log_begin + INTERVAL '1' HOUR AS INT) AS is_new,
    CAST(2 * commands >= client_requests AS INT) AS little_else
  FROM few JOIN totals USING (client)
),
judged AS (
  SELECT *, CAST(shell IS NOT NULL AS INT) + by_browser + sizes_differ + is_new + little_else AS signs FROM signs
)
SELECT
  client AS entity,
  signs / (signs + CAST(:min_signs AS DOUBLE)) AS score,
  commands AS events,
  first_ts AS first_seen,
  last_ts AS last_seen,
  CAST(signs AS DOUBLE) AS observed,
  CAST(:min_signs AS DOUBLE) AS expected,
  concat(
    format_string('%s was asked for %d times without a referrer, by %s; %d answered 2xx', path, commands, CASE clients WHEN 1 THEN 'one client' ELSE concat(clients, ' clients') END, answered),
    CASE WHEN shell IS NOT NULL THEN format_string('; a web shell by its %s', CASE shell WHEN 'known_name' THEN 'name' ELSE 'place' END) ELSE '' END,
    CASE WHEN sizes_differ = 1 THEN '; its answers differ in size' ELSE '' END) AS summary,
  CASE WHEN shell IS NULL THEN 'medium' ELSE 'critical' END AS severity,
  path AS target,
  clients
FROM judged
WHERE signs >= :min_signs
ORDER BY score DESC, entity, path
