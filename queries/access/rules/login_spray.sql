/*
title: Password guessing or form spam from many clients
description: |
  A login path at which nearly nobody gets in, tried by many clients a few times each, so that no single one stands out. A try is a POST
  to a path that looks like a login (`login_path`). It failed if it was answered 401, 403 or 429, or 200 at a path that
  also answers GET with 200: there is a form, and it came back; a login that worked is a redirect there. Within `window` there must be `min_failures` failures
  by `min_clients` clients, at most `max_per_client` by each on average, and `min_share` of all tries at that path failed: where people
  do log in, most of them get in.
  The entity is the host (virtual host) if all of it was at one, else (all). Windows in a row are one finding. Score: x / (x + min_clients) with x
  the clients of the worst window.
severity: medium
tags: [attack.T1110.003, attack.T1110.004]
references: ['https://attack.mitre.org/techniques/T1110/003/']
falsepositives: [a login page that answers success with 200, an outage of the login itself]
params:
  login_path:     {type: string, default: '(?i)(log-?in|sign-?in|logon|wp-login|xmlrpc[.]php|/auth|authenticate|/session|/token|password)', help: regular expression}
  window:         {type: interval, default: 24 hours, min: 1 s}
  min_failures:   {type: int, default: 50, min: 1, help: within window}
  min_clients:    {type: int, default: 20, min: 2, help: that failed within window}
  max_per_client: {type: double, default: 5, min: 1, help: failures of one client on average}
  min_share:      {type: double, default: 0.95, min: 0, max: 1, help: failures among all tries}
needs: [ts, client, method, path, status]
chart: {kind: bar, x: path, y: observed}
evidence: |
  SELECT * FROM access
  WHERE ts BETWEEN :first_seen AND :last_seen AND method = 'POST' AND path = :path AND status IN (200, 401, 403, 429)
    AND (:entity = '(all)' OR host = :entity)
  ORDER BY ts, _file, _offset
*/
WITH requests AS (
  SELECT ts, client, host, path, method, status, window(ts, :window).start AS step
  FROM access
  WHERE method IN ('GET', 'POST') AND path RLIKE :login_path AND client IS NOT NULL
),
tries AS (
  SELECT *, status IN (401, 403, 429) OR status = 200 AND has_form AS failed
  FROM (SELECT *, max(method = 'GET' AND status = 200) OVER (PARTITION BY path) AS has_form FROM requests)
  WHERE method = 'POST'
),
steps AS (
  SELECT
    path, step,
    count(*) AS tries,
    count_if(failed) AS failures,
    count(DISTINCT CASE WHEN failed THEN client END) AS clients,
    CASE WHEN count(DISTINCT coalesce(host, '')) = 1 THEN max(host) END AS host,
    min(ts) FILTER (WHERE failed) AS first_seen,
    max(ts) FILTER (WHERE failed) AS last_seen
  FROM tries
  GROUP BY path, step
),
sprays AS (
  SELECT *, coalesce(host, '(all)') AS entity,
    unix_micros(step) - row_number() OVER (PARTITION BY path, host ORDER BY step) * unix_micros(timestamp_seconds(0) + :window) AS island
  FROM steps
  WHERE failures >= :min_failures AND clients >= :min_clients
    AND failures <= :max_per_client * clients AND failures >= :min_share * tries
)
SELECT
  entity,
  max(clients / (clients + CAST(:min_clients AS DOUBLE))) AS score,
  sum(failures) AS events,
  min(first_seen) AS first_seen,
  max(last_seen) AS last_seen,
  CAST(max(clients) AS DOUBLE) AS observed,
  CAST(:min_clients AS DOUBLE) AS expected,
  format_string('%d of %d tries at %s failed, by up to %d clients in a window', sum(failures), sum(tries), path, max(clients)) AS summary,
  path
FROM sprays
GROUP BY entity, path, island
ORDER BY score DESC, entity, path, first_seen
