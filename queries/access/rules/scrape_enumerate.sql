/*
title: Client that counts through the pages
description: |
  Bulk collection by number: a client asks for `min_ids` or more different numbers of one route within a day, and the numbers
  go up (or down) with time: |r| >= `min_correlation`, Pearson's correlation of the number with the time at which it was first asked for. People and
  search engines look at as many pages, but in no order; so slow copiers are found, too, and those who share the work among addresses, as each of
  them counts. The route is the target with {n} for each number, the number its last one; numbers of ten digits and more are
  times and hashes and do not count, nor do pictures, style sheets and scripts.
  High where it is fast (`fast_ids` in ten minutes on average), large (five times `min_ids`) and no browser's doing (at most 5 % static files,
  95 % without referrer); low where the client fetches static files as a browser does (a fifth and more of what it asked for that day).
  The entity is the client, the target the route. Score: x / (x + min_ids) with x different numbers.
severity: medium
tags: [attack.T1119, attack.T1213]
references: ['https://attack.mitre.org/techniques/T1213/', 'https://owasp.org/www-project-automated-threats-to-web-applications/assets/oats/EN/OAT-011_Scraping']
falsepositives: [an archive or price comparison that you allow, a program of your own that reads one record after the other, polling with a counter]
params:
  min_ids:         {type: int, default: 50, min: 5, help: different numbers of one route in a day}
  min_correlation: {type: double, default: 0.9, min: 0, max: 1, help: of number and time}
  fast_ids:        {type: int, default: 50, min: 1, help: within ten minutes on average}
needs: [ts, client, target, path]
gate:
  view: client_days
  when: |-
    client IS NOT NULL AND pages + heads >= :min_ids
chart: {kind: bar, x: entity, y: events}
evidence: |
  SELECT * FROM access
  WHERE client = :entity AND host <=> :host AND ts BETWEEN :first_seen AND :last_seen AND regexp_replace(target, '[0-9]+', '{n}') = :target
    AND (method IS NULL OR method IN ('GET', 'HEAD')) AND regexp_extract(target, '[0-9]+(?=[^0-9]*$)', 0) RLIKE '^[0-9]{1,9}$'
  ORDER BY ts, _file, _offset
*/
WITH days AS (
  SELECT client, day, requests, statics
  FROM client_days
  WHERE client IS NOT NULL AND pages + heads >= :min_ids
),
numbered AS (
  SELECT /*+ BROADCAST(d) */
    a.ts, a.client, a.host, a.referrer, d.day, d.requests, d.statics,
    regexp_replace(a.target, '[0-9]+', '{n}') AS route,
    regexp_extract(a.target, '[0-9]+(?=[^0-9]*$)', 0) AS number
  FROM access a JOIN days d ON a.client = d.client AND date_trunc('day', a.ts) = d.day
  WHERE (a.method IS NULL OR a.method IN ('GET', 'HEAD')) AND translate(a.target, '0123456789', '') <> a.target
    AND NOT coalesce(lower(substring_index(a.path, '.', -1)) IN (
      'css', 'js', 'mjs', 'map', 'png', 'jpg', 'jpeg', 'gif', 'ico', 'svg', 'webp', 'avif', 'bmp', 'woff', 'woff2', 'ttf', 'otf',
      'eot', 'mp3', 'mp4', 'webm', 'ogg', 'wav'), false)
),
numbers AS (
  SELECT
    client, host, route, day, requests, statics, CAST(number AS BIGINT) AS id,
    count(*) AS asked, count_if(referrer IS NULL) AS without_referrer, min(ts) AS first_ts, max(ts) AS last_ts
  FROM numbered
  WHERE length(number) BETWEEN 1 AND 9
  GROUP BY ALL
),
walks AS (
  SELECT
    client, host, route, day, requests, statics,
    count(*) AS ids, min(id) AS lowest, max(id) AS highest,
    abs(corr(unix_micros(first_ts), id)) AS correlation,
    sum(asked) AS asked, sum(without_referrer) / sum(asked) AS without_referrer,
    min(first_ts) AS first_ts, max(last_ts) AS last_ts
  FROM numbers
  GROUP BY client, host, route, day, requests, statics
  HAVING count(*) >= :min_ids
)
SELECT
  client AS entity,
  ids / (ids + CAST(:min_ids AS DOUBLE)) AS score,
  asked AS events,
  first_ts AS first_seen,
  last_ts AS last_seen,
  CAST(ids AS DOUBLE) AS observed,
  CAST(:min_ids AS DOUBLE) AS expected,
  format_string('%d different numbers of %s, in order, from %d to %d', ids, route, lowest, highest) AS summary,
  CASE
    WHEN statics >= 0.2D * requests THEN 'low'
    WHEN ids >= 5 * :min_ids AND statics <= 0.05D * requests AND without_referrer >= 0.95D
      AND ids * 600D >= :fast_ids * greatest(1D, CAST(unix_seconds(last_ts) - unix_seconds(first_ts) AS DOUBLE)) THEN 'high'
    ELSE 'medium'
  END AS severity,
  route AS target,
  host, correlation, without_referrer, lowest, highest
FROM walks
WHERE correlation >= :min_correlation
ORDER BY ids DESC, entity, first_seen
