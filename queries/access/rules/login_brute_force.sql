/*
title: Password guessing at a login page
description: |
  One client failing to log in again and again. A try is a POST to a path in the list of patterns login_paths, or any request
  answered 401 (basic authentication; a browser's first request without a name is none). It failed if it was answered 400, 401, 403, 422 or 429, or 200 with always the same size: the form comes back, and a
  page that greets somebody varies. Fast: a bucket that takes `max_tries` failures and leaks one every `leak`
  overflows (CrowdSec's http-generic-bf). Slow: `slow_tries` failures within `slow_window` (Zeek's limit for SSH). By the day (medium): `day_tries` failures
  within `day_window`, one every quarter of an hour or so. At least `min_share` of the tries must
  have failed, so that many people behind one address who log in are no finding.
  Raised to critical if, after `guessed_after` failures or more, the same client's POST was answered by a redirect, or by 2xx where the
  failures were not: perhaps it guessed right.
  The entity is the client. Score: x / (x + limit) of the strongest of the three.
severity: high
tags: [attack.T1110.001, attack.T1110.003]
references: ['https://attack.mitre.org/techniques/T1110/001/', 'https://hub.crowdsec.net/author/crowdsecurity/configurations/http-generic-bf']
falsepositives: [a program with an old password, form spam that goes through the login page, load tests]
params:
  max_tries:     {type: int, default: 5, min: 1, help: failures that are still forgiven at once}
  leak:          {type: interval, default: 10 s, help: time after which one failure is forgotten}
  slow_tries:    {type: int, default: 30, min: 1, help: failures within slow_window}
  slow_window:   {type: interval, default: 30 minutes}
  day_tries:     {type: int, default: 60, min: 1, help: failures within day_window}
  day_window:    {type: interval, default: 24 hours}
  min_share:     {type: double, default: 0.8, min: 0, max: 1, help: failures among all tries}
  guessed_after: {type: int, default: 10, min: 1, help: failures before a success that make it suspicious}
needs: [ts, client, method, path, status]
gate:
  view: notable_requests
  when: |-
    count_if(method = 'POST' OR status = 401) > least(:max_tries, :slow_tries - 1, :day_tries - 1)
chart: {kind: bar, x: entity, y: events}
evidence: |
  SELECT * FROM access
  WHERE client = :entity AND ts BETWEEN :first_seen AND :last_seen
    AND (method = 'POST' AND matches_any(path, 'login_paths') AND status IN (200, 400, 401, 403, 422, 429) OR status = 401)
  ORDER BY ts, _file, _offset
*/
WITH tries AS (
  SELECT
    ts, client, path, status, bytes, refused,
    status = 200 AS form_again,
    method = 'POST' AS posted,
    window(ts, :slow_window).start AS slow_start,
    -- Spark takes one window(...) a query.
    unix_micros(ts) div unix_micros(timestamp_seconds(0) + :day_window) AS day_start
  FROM login_requests
  WHERE is_try
),
-- Whether the forms that came back to a client were all of one size; five are enough to tell.
judged AS (
  SELECT
    *,
    refused OR form_again AND coalesce(
      count_if(form_again AND bytes IS NOT NULL) OVER client_path >= 5
        AND stddev_pop(CASE WHEN form_again THEN bytes END) OVER client_path
          <= 0.05D * avg(CASE WHEN form_again THEN bytes END) OVER client_path, false) AS failed,
    count_if(refused) OVER client_path AS refusals
  FROM tries
  WINDOW client_path AS (PARTITION BY client, path)
),
counted AS (
  SELECT
    *,
    count_if(failed) OVER (PARTITION BY client ORDER BY ts ROWS UNBOUNDED PRECEDING) AS failures_before,
    count_if(failed) OVER (PARTITION BY client, slow_start) AS slow_failures,
    count_if(failed) OVER (PARTITION BY client, day_start) AS day_failures
  FROM judged
),
clients AS (
  SELECT
    client,
    count(*) AS tries,
    count_if(failed) AS failures,
    count_if(failed AND posted) AS posted_failures,
    count(DISTINCT path) FILTER (WHERE failed) AS paths,
    max_by(path, CASE WHEN failed THEN ts END) AS last_path,
    min(ts) FILTER (WHERE failed) AS first_seen,
    max(ts) FILTER (WHERE failed) AS last_seen,
    max(slow_failures) AS slow_most,
    max(day_failures) AS day_most,
    max(CASE WHEN posted AND NOT failed AND failures_before >= :guessed_after
      AND (status IN (302, 303) OR status BETWEEN 200 AND 299 AND refusals > 0) THEN ts END) AS guessed_at,
    aggregate(
      array_sort(collect_list(unix_micros(ts) / 1e6D) FILTER (WHERE failed)),
      named_struct('level', 0D, 'peak', 0D, 'last', 0D),
      (state, t) -> named_struct(
        'level', greatest(0D, state.level - (t - state.last) / (unix_micros(timestamp_seconds(0) + :leak) / 1e6D)) + 1D,
        'peak', greatest(state.peak, greatest(0D, state.level - (t - state.last) / (unix_micros(timestamp_seconds(0) + :leak) / 1e6D)) + 1D),
        'last', t),
      state -> state.peak) AS peak
  FROM counted
  GROUP BY client
),
totals AS (
  SELECT client, requests FROM access_clients
)
SELECT
  client AS entity,
  greatest(
    CASE WHEN peak > :max_tries THEN peak / (peak + :max_tries) ELSE 0D END,
    CASE WHEN slow_most >= :slow_tries THEN slow_most / (slow_most + CAST(:slow_tries AS DOUBLE)) ELSE 0D END,
    CASE WHEN day_most >= :day_tries THEN day_most / (day_most + CAST(:day_tries AS DOUBLE)) ELSE 0D END) AS score,
  failures AS events,
  first_seen,
  last_seen,
  CASE WHEN peak > :max_tries THEN round(peak, 1) WHEN slow_most >= :slow_tries THEN CAST(slow_most AS DOUBLE) ELSE CAST(day_most AS DOUBLE) END AS observed,
  CAST(CASE WHEN peak > :max_tries THEN :max_tries WHEN slow_most >= :slow_tries THEN :slow_tries ELSE :day_tries END AS DOUBLE) AS expected,
  concat(
    format_string('%d of %d tries to log in failed, at %s', failures, tries, last_path),
    CASE WHEN paths > 1 THEN format_string(' and %d more', paths - 1) ELSE '' END,
    CASE WHEN guessed_at IS NULL THEN '' ELSE format_string('; then one succeeded at %s', date_format(guessed_at, 'yyyy-MM-dd HH:mm:ss')) END) AS summary,
  CASE
    WHEN guessed_at IS NOT NULL THEN 'critical'
    WHEN peak > :max_tries OR slow_most >= :slow_tries THEN 'high'
    ELSE 'medium'
  END AS severity,
  last_path AS target,
  guessed_at
FROM clients JOIN totals USING (client)
WHERE (peak > :max_tries OR slow_most >= :slow_tries OR day_most >= :day_tries) AND failures >= :min_share * tries
  -- Who is let in by basic authentication has pages, not successful tries.
  AND (2 * posted_failures >= failures OR 2 * failures >= requests)
ORDER BY score DESC, entity
