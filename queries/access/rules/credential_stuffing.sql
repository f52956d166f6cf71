/*
title: Password guessing or form spam from many clients
description: |
  A login path tried by many clients a few times each, so that no single one stands out: stolen names and passwords are tried, a
  password is sprayed, or a form is filled in by programs. Tries and failures are those of the view login_requests. Whom it blames depends on the path, within `window`:
  Where nearly nobody gets in (`min_share` of all tries fail), everybody who failed.
  Elsewhere only clients that do nothing else: failures twice or more, fewer successes than failures, no pictures, styles or scripts, and at
  least half of all their requests are tries. Somebody who has forgotten a password has looked at the page before.
  It takes `min_clients` such clients, none with more than `max_per_client` failures, and `min_failures` of theirs together.
  Medium; critical for a client that got in after all. Each client is one finding, its target the path.
  Score: x / (x + min_clients) with x the clients of the worst window.
severity: medium
aliases: [login_spray, stuffing_spray]
tags: [attack.T1110.004, attack.T1110.003]
references: ['https://attack.mitre.org/techniques/T1110/004/', 'https://owasp.org/www-community/attacks/Credential_stuffing']
falsepositives: [a login page that answers success with 200, an outage of the login itself, an app whose users' passwords have expired]
params:
  window:         {type: interval, default: 24 hours, min: 1 s}
  min_clients:    {type: int, default: 20, min: 2, help: that failed within window}
  min_failures:   {type: int, default: 50, min: 1, help: within window}
  max_per_client: {type: int, default: 30, min: 1, help: failures of one client within window}
  min_share:      {type: double, default: 0.95, min: 0, max: 1, help: failures among all tries at a path where nobody gets in}
needs: [ts, client, method, path, status]
gate:
  view: notable_requests
  when: |-
    count_if(method = 'POST' OR status = 401) >= :min_failures
chart: {kind: bar, x: target, y: events}
evidence: |
  SELECT * FROM access
  WHERE array_contains(:entities, client) AND ts BETWEEN :first_seen AND :last_seen AND path = :target
    AND (method = 'POST' AND status IN (200, 400, 401, 403, 422, 429) OR status = 401)
  ORDER BY ts, _file, _offset
*/
WITH totals AS (
  SELECT client, requests, statics FROM access_clients
),
clients AS (
  SELECT
    path, client,
    window(ts, :window).start AS step,
    count(*) AS tries,
    count_if(refused OR form_again) AS failures,
    count_if(NOT (refused OR form_again) AND (status IN (302, 303) OR status BETWEEN 200 AND 299)) AS successes,
    min(ts) FILTER (WHERE refused OR form_again) AS first_ts,
    max(ts) FILTER (WHERE refused OR form_again) AS last_ts
  FROM login_requests
  WHERE is_try
  GROUP BY path, client, step
),
judged AS (
  SELECT
    *,
    sum(failures) OVER (PARTITION BY path, step) >= :min_share * sum(tries) OVER (PARTITION BY path, step) AS nobody_gets_in,
    failures >= 2 AND successes < failures AND statics = 0 AND 2 * tries >= requests AS does_nothing_else
  FROM clients JOIN totals USING (client)
),
campaigns AS (
  SELECT
    *,
    count(*) OVER (PARTITION BY path, step) AS clients,
    sum(failures) OVER (PARTITION BY path, step) AS all_failures
  FROM judged
  WHERE (nobody_gets_in OR does_nothing_else) AND failures BETWEEN 1 AND :max_per_client
)
SELECT
  client AS entity,
  max(clients / (clients + CAST(:min_clients AS DOUBLE))) AS score,
  sum(failures) AS events,
  min(first_ts) AS first_seen,
  max(last_ts) AS last_seen,
  CAST(max(clients) AS DOUBLE) AS observed,
  CAST(:min_clients AS DOUBLE) AS expected,
  concat(
    format_string('%d of %d tries at %s failed, as did those of %d other clients: %d in all', sum(failures), sum(tries), path, max(clients) - 1, max(all_failures)),
    CASE WHEN max(does_nothing_else AND successes > 0) THEN '; this one got in' ELSE '' END) AS summary,
  CASE WHEN max(does_nothing_else AND successes > 0) THEN 'critical' ELSE 'medium' END AS severity,
  path AS target,
  path AS campaign,
  sum(successes) AS successes
FROM campaigns
WHERE clients >= :min_clients AND all_failures >= :min_failures
GROUP BY client, path
ORDER BY score DESC, entity, path
