/*
title: One password, many accounts
description: |
  A few passwords tried with many accounts, so that none is locked. Seen where the log names users (basic authentication). A client sprays if it was refused for `few_users`
  or more different user names, on average no more than `max_per_user` times each, and half or more of all its requests were refused: a gateway's people have
  successes and pages of their own. High: one such client with `min_users` names within `window`. Medium: `min_clients` such
  clients at one path within `window` with `min_users` names together.
  The entity is the client, its target the path. Score: x / (x + min_users) with x the names, of the client or of all of them.
severity: medium
tags: [attack.T1110.003]
references: ['https://attack.mitre.org/techniques/T1110/003/']
falsepositives: [a gateway whose people have no account any more]
params:
  window:       {type: interval, default: 24 hours, min: 1 s}
  min_users:    {type: int, default: 10, min: 2, help: distinct user names within window}
  max_per_user: {type: double, default: 3, min: 1, help: refusals of a client for one user name on average}
  few_users:    {type: int, default: 3, min: 2, help: distinct user names of one client of several}
  min_clients:  {type: int, default: 3, min: 2, help: clients of a shared spray}
needs: [ts, client, path, status, user_name]
gate:
  view: notable_requests
  when: |-
    count_if(user_name IS NOT NULL AND status IN (400, 401, 403, 422, 429)) >= :few_users
chart: {kind: bar, x: entity, y: events}
evidence: |
  SELECT * FROM access
  WHERE array_contains(:entities, client) AND ts BETWEEN :first_seen AND :last_seen AND path = :target AND status IN (400, 401, 403, 422, 429) AND user_name IS NOT NULL
  ORDER BY ts, _file, _offset
*/
WITH totals AS (
  SELECT client, requests FROM access_clients
),
clients AS (
  SELECT
    path, client,
    window(ts, :window).start AS step,
    count(*) AS failures,
    collect_set(user_name) AS users,
    min(ts) AS first_ts,
    max(ts) AS last_ts
  FROM login_requests
  WHERE refused AND user_name IS NOT NULL
  GROUP BY path, client, step
  HAVING size(users) >= :few_users AND failures <= :max_per_user * size(users)
),
sprays AS (
  SELECT
    *,
    size(users) AS own_users,
    count(*) OVER (PARTITION BY path, step) AS clients,
    size(array_distinct(flatten(collect_list(users) OVER (PARTITION BY path, step)))) AS all_users
  FROM clients JOIN totals USING (client)
  WHERE 2 * failures >= requests
)
SELECT
  client AS entity,
  max(greatest(own_users, CASE WHEN clients >= :min_clients THEN all_users ELSE 0 END)
    / (greatest(own_users, CASE WHEN clients >= :min_clients THEN all_users ELSE 0 END) + CAST(:min_users AS DOUBLE))) AS score,
  sum(failures) AS events,
  min(first_ts) AS first_seen,
  max(last_ts) AS last_seen,
  CAST(max(CASE WHEN own_users >= :min_users THEN own_users ELSE all_users END) AS DOUBLE) AS observed,
  CAST(:min_users AS DOUBLE) AS expected,
  concat(
    format_string('refused %d times for %d user names at %s', sum(failures), max(own_users), path),
    CASE WHEN max(clients) >= :min_clients THEN format_string(', with %d other clients: %d user names in all', max(clients) - 1, max(all_users)) ELSE '' END) AS summary,
  CASE WHEN max(own_users) >= :min_users THEN 'high' ELSE 'medium' END AS severity,
  path AS target,
  CASE WHEN max(own_users) < :min_users THEN path END AS campaign,
  max(own_users) AS user_names
FROM sprays
WHERE own_users >= :min_users OR clients >= :min_clients AND all_users >= :min_users
GROUP BY client, path
ORDER BY score DESC, entity, path
