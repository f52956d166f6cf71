/*
title: Flood of requests
description: |
  Requests that are there to keep a server busy. Told apart from a crowd by what clients do beside: readers come from
  somewhere (referrer) and fetch pictures and style sheets with a page, floods do not.
  One client: `min_client_requests` requests within five minutes, more than `factor` times the median of its own other steps, with at
  most 5 % static files and 90 % without referrer.
  Many clients: an endpoint's hour with `min_requests` requests, more than `factor` times the median of all its other hours (hours without
  a request are zeros), of which `min_share` came from clients that asked for it `min_per_client` times or more and made four fifths of
  their requests there, again without static files and referrers. Tools such as HULK and GoldenEye make referrers up: who asked ten times
  `min_per_client`, each time with another query string, is one of them whatever the referrer. Each of these clients is a finding.
  Severity: critical where the flood is 5 times what the whole site has in a usual hour (one client: in five minutes), high from
  twice (one client: once) that, else medium.
  The entity is the client, the target the endpoint. sources and source_entropy (bits, Shannon's H of the requests among the clients)
  say how widely it is spread; queries how many different query strings the client used: one for each request passes every cache.
  Score: x / (x + factor) with x how many times the usual it is, at least half.
severity: high
tags: [attack.T1499.002, attack.T1498]
references: ['https://attack.mitre.org/techniques/T1499/002/', 'https://hub.crowdsec.net/author/crowdsecurity/configurations/http-dos-bypass-cache']
falsepositives: [a program of your own that went wild, load tests, an interface for programs after an outage of its clients]
params:
  min_client_requests: {type: int, default: 600, min: 10, help: of one client within five minutes}
  min_requests:        {type: int, default: 500, min: 10, help: for an endpoint within an hour}
  factor:              {type: double, default: 5, min: 1, help: times what is usual}
  min_share:           {type: double, default: 0.5, min: 0, max: 1, help: of the endpoint's hour by clients that do nothing else}
  min_per_client:      {type: int, default: 10, min: 2, help: requests for the endpoint within the hour}
  min_hours:           {type: int, default: 5, min: 1, help: other hours to compare an endpoint with}
needs: [ts, client, path]
gate:
  view: access_hours
  when: |-
    requests_of_all >= least(:min_client_requests, :min_requests)
chart: {kind: bar, x: entity, y: events}
evidence: |
  SELECT * FROM access
  WHERE array_contains(:entities, client) AND ts BETWEEN :first_seen AND :last_seen
    AND (:target IS NULL OR host <=> :host AND path_shape(path) = :target)
  ORDER BY ts, _file, _offset
*/
WITH steps AS (
  SELECT /*+ BROADCAST(c) */ a.client, a.step, sum(a.requests) AS n, sum(a.statics) AS statics, sum(a.without_referrer) AS without_referrer,
    min(a.first_ts) AS first_ts, max(a.last_ts) AS last_ts
  FROM access_activity a JOIN (SELECT client FROM access_clients WHERE client IS NOT NULL AND requests >= :min_client_requests) c ON a.client = c.client
  GROUP BY a.client, a.step
),
site AS (
  SELECT median(n) AS usual_step, 12 * median(n) AS usual_hour, (unix_seconds(max(step)) - unix_seconds(min(step))) DIV 3600 + 1 AS hours
  FROM (SELECT step, sum(of_clients) AS n FROM access_steps GROUP BY step HAVING sum(of_clients) > 0)
),
-- One client.
loud_steps AS (
  SELECT * FROM steps
  WHERE n >= :min_client_requests AND statics <= 0.05D * n AND without_referrer >= 0.9D * n
),
loud AS (
  SELECT l.client, l.step, l.n, l.first_ts, l.last_ts,
    coalesce(median(o.n), 0D) AS own_usual, count(o.n) AS own_others, min(o.step) AS own_from, max(o.step) AS own_to
  FROM loud_steps l LEFT JOIN steps o ON o.client = l.client AND o.step <> l.step
  GROUP BY l.client, l.step, l.n, l.first_ts, l.last_ts
  HAVING l.n > :factor * coalesce(median(o.n), 0D)
),
loud_islands AS (
  SELECT *, unix_seconds(step) - 300 * row_number() OVER (PARTITION BY client ORDER BY step) AS island FROM loud
),
single AS (
  SELECT
    client, CAST(NULL AS STRING) AS host, CAST(NULL AS STRING) AS target,
    sum(n) AS events, min(first_ts) AS first_ts, max(last_ts) AS last_ts,
    max(n) AS most, greatest(max_by(own_usual, n), max(usual_step)) AS usual,
    max(n) / max(usual_step) * 2 AS weight,
    1L AS sources, 0D AS source_entropy, CAST(NULL AS BIGINT) AS queries,
    'own other steps of 5 minutes, or the site''s median step' AS baseline, max(own_others) AS baseline_n, min(own_from) AS baseline_from, max(own_to) AS baseline_to
  FROM loud_islands CROSS JOIN site
  GROUP BY client, island
),
-- Many clients.
endpoints AS (
  SELECT host, endpoint, hour, sum(requests) AS n FROM access_endpoints WHERE endpoint IS NOT NULL GROUP BY host, endpoint, hour
),
hot AS (
  SELECT e.host, e.endpoint, e.hour, e.n, max(u.hours) - 1 AS other_hours,
    -- Hours without a request are zeros, so the median has half of all hours above it, not half of those listed.
    coalesce(get(array_sort(collect_list(o.n)), CAST(count(o.n) - 1 - (max(u.hours) - 1) DIV 2 AS INT)), 0L) AS usual
  FROM endpoints e CROSS JOIN site u
  LEFT JOIN endpoints o ON o.host <=> e.host AND o.endpoint = e.endpoint AND o.hour <> e.hour
  WHERE e.n >= :min_requests
  GROUP BY e.host, e.endpoint, e.hour, e.n
),
flooded AS (
  SELECT * FROM hot WHERE other_hours >= :min_hours AND n > :factor * usual
),
-- The hours first: shapes are made of the paths of these only. Spark has sent the hours around before it begins to read the log, and
-- leaves that where there is none.
candidates AS (
  SELECT /*+ BROADCAST(h) */ a.ts, a.client, a.host, a.path, a.query, a.referrer
  FROM access a JOIN (SELECT DISTINCT hour FROM flooded) h ON date_trunc('hour', a.ts) = h.hour
  WHERE a.client IS NOT NULL AND a.path IS NOT NULL
),
asked AS (
  SELECT /*+ BROADCAST(h) */
    a.client, h.host, h.endpoint, h.hour, h.n, h.usual, h.other_hours,
    count(*) AS here, count_if(a.referrer IS NULL) AS without_referrer, approx_count_distinct(a.query) AS queries,
    min(a.ts) AS first_ts, max(a.ts) AS last_ts
  FROM candidates a JOIN flooded h
    ON a.host <=> h.host AND path_shape(a.path) = h.endpoint AND date_trunc('hour', a.ts) = h.hour
  GROUP BY ALL
),
flooders AS (
  SELECT a.*, sum(a.here) OVER flood AS flood, count(*) OVER flood AS sources,
    (log2(sum(a.here) OVER flood)) - (sum(a.here * log2(a.here)) OVER flood) / (sum(a.here) OVER flood) AS source_entropy
  FROM asked a JOIN (
    SELECT client, date_trunc('hour', step) AS hour, sum(requests) AS n, sum(statics) AS statics
    FROM access_activity LEFT SEMI JOIN (SELECT DISTINCT client FROM asked WHERE here >= :min_per_client) USING (client)
    GROUP BY client, date_trunc('hour', step)
  ) c ON a.client = c.client AND a.hour = c.hour
  WHERE a.here >= :min_per_client AND a.here >= 0.8D * c.n AND c.statics <= 0.05D * c.n
    AND (a.without_referrer >= 0.9D * a.here OR a.here >= 10 * :min_per_client AND a.queries >= 0.8D * a.here)
  WINDOW flood AS (PARTITION BY a.host, a.endpoint, a.hour)
),
many AS (
  SELECT
    client, host, endpoint AS target,
    here AS events, first_ts, last_ts,
    flood AS most, usual, flood / usual_hour AS weight,
    sources, source_entropy, queries,
    'other hours of the endpoint' AS baseline, other_hours AS baseline_n, CAST(NULL AS TIMESTAMP) AS baseline_from, CAST(NULL AS TIMESTAMP) AS baseline_to
  FROM flooders CROSS JOIN site
  WHERE flood >= :min_requests AND flood >= :min_share * n
),
-- Who is among the many need not be told again as one.
floods AS (
  SELECT * FROM many
  UNION ALL
  SELECT s.* FROM single s LEFT ANTI JOIN many m ON m.client = s.client AND m.first_ts <= s.last_ts AND m.last_ts >= s.first_ts
)
SELECT
  client AS entity,
  greatest(0.5D, most / (most + :factor * greatest(usual, 1D))) AS score,
  events,
  first_ts AS first_seen,
  last_ts AS last_seen,
  CAST(most AS DOUBLE) AS observed,
  CAST(usual AS DOUBLE) AS expected,
  CASE
    WHEN target IS NULL THEN format_string('%d requests within five minutes, no pictures, no referrers; %.0f would be usual', most, usual)
    WHEN sources = 1 THEN format_string('%d requests for %s within an hour, no pictures, no referrers; the usual is %.0f', events, target, usual)
    ELSE format_string('%d of %d requests for %s within an hour by %d such clients, no pictures, %d different query strings from here; the usual is %.0f', events, most, target, sources, queries, usual)
  END AS summary,
  CASE WHEN weight >= 5 THEN 'critical' WHEN weight >= 2 THEN 'high' ELSE 'medium' END AS severity,
  target, CASE WHEN target IS NOT NULL THEN concat_ws(' ', CAST(first_ts AS DATE), host, target) END AS campaign, host, sources, source_entropy, queries, baseline, baseline_n, baseline_from, baseline_to
FROM floods
ORDER BY most DESC, entity, first_seen
