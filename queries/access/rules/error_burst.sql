/*
title: Burst of server errors
description: |
  Steps of time (`bucket`, and hours) in which a virtual host failed (5xx) far more often than it does otherwise. The rate to compare
  with is that of the other steps, those left out that are bursts themselves, so that one outage does not hide the next; where
  three other days are known, it is at least the rate of the same time on other days, so that a restart each night is no finding. `prior_rate`
  weighs like 100 requests, so that a short log has a rate, too.
  The probability of so many errors at that rate is at most exp(-n KL(observed rate || expected rate)) (Chernoff's bound on the
  binomial tail); it must be below `max_probability`, and there must be `min_errors` errors and a share of `min_share`.
  The entity is the client if one client caused more than half of the errors; else the first part of the path (such as /products) if it has more
  than half of them and fails three times as often as the rest; else the host (virtual host), or (all) where the log has none; the
  target is the path. Steps in a row with the same entity are one finding; an hour is told only where no shorter step was.
  Score: x / (x + limit) with x = -ln(probability).
severity: high
aliases: [burst_5xx]
tags: [attack.T1499, attack.T1595]
references: ['https://doi.org/10.1214/aoms/1177729330']
falsepositives: [a deployment or an outage of the server itself]
params:
  bucket:          {type: interval, default: 10 minutes, min: 5 minutes, max: 1 hour, help: length of one step; whole times 5 minutes}
  min_errors:      {type: int, default: 20, min: 1}
  min_share:       {type: double, default: 0.05, min: 0, max: 1, help: of the requests in the step}
  max_probability: {type: double, default: 0.000001, min: 0, max: 1}
  prior_rate:      {type: double, default: 0.01, min: 0.000001, max: 0.5, help: share of 5xx to expect where the log says little}
needs: [ts, status]
gate:
  view: access_hours
  when: |-
    sum(status_5xx) >= :min_errors
chart: {kind: bar, x: first_seen, y: events}
evidence: |
  SELECT * FROM access
  WHERE ts BETWEEN :first_seen AND :last_seen AND status BETWEEN 500 AND 599 AND host <=> :host
    AND (:client IS NULL OR client = :client) AND (:section IS NULL OR substring_index(path_shape(path), '/', 2) = :section)
  ORDER BY ts, _file, _offset
*/
WITH steps AS (
  SELECT :bucket AS length, window(step, :bucket).start AS step, host, sum(requests) AS n, sum(status_5xx) AS errors
  FROM access_steps
  GROUP BY window(step, :bucket).start, host
  UNION ALL
  SELECT INTERVAL '1' HOUR, date_trunc('hour', step), host, sum(requests), sum(status_5xx)
  FROM access_steps
  GROUP BY date_trunc('hour', step), host
),
marked AS (
  SELECT
    *, errors / n AS share,
    errors >= :min_errors AND errors >= :min_share * n AS loud
  FROM steps
),
-- A site that is loud most of the time is compared with all its other steps, any other with its quiet ones.
rates AS (
  SELECT
    *,
    CASE
      WHEN 2 * (count_if(loud) OVER host_steps) <= (count(*) OVER host_steps)
      THEN (sum(CASE WHEN loud THEN 0 ELSE errors END) OVER host_steps + 100 * :prior_rate)
        / (sum(CASE WHEN loud THEN 0 ELSE n END) OVER host_steps + 100)
      ELSE ((sum(errors) OVER host_steps) - errors + 100 * :prior_rate) / ((sum(n) OVER host_steps) - n + 100)
    END AS rate_of_others,
    CASE WHEN (count(*) OVER same_time) > 3 THEN ((sum(errors) OVER same_time) - errors) / ((sum(n) OVER same_time) - n) ELSE 0D END AS rate_of_same_time,
    (count(*) OVER host_steps) - 1 AS others,
    min(step) OVER host_steps AS baseline_from,
    max(step) OVER host_steps AS baseline_to
  FROM marked
  WINDOW
    host_steps AS (PARTITION BY length, host),
    same_time AS (PARTITION BY length, host, date_format(step, 'HH:mm:ss'))
),
bursts AS (
  SELECT *, greatest(rate_of_others, rate_of_same_time) AS rate
  FROM rates
  WHERE loud AND share > greatest(rate_of_others, rate_of_same_time)
),
surprises AS (
  SELECT
    *,
    n * (share * ln(share / rate) + CASE WHEN share < 1 THEN (1 - share) * ln((1 - share) / (1 - rate)) ELSE 0D END) AS surprise
  FROM bursts
),
-- Who or what caused how much of each burst. Spark has sent the bursts around before it begins to read the log, and leaves that
-- where there is none.
parts AS (
  SELECT /*+ BROADCAST(s) */
    s.length, s.step, s.host, s.n, s.errors, s.rate, s.surprise, s.others, s.baseline_from, s.baseline_to,
    a.client, substring_index(path_shape(a.path), '/', 2) AS section,
    count(*) AS failed, min(a.ts) AS first_ts, max(a.ts) AS last_ts
  FROM access a JOIN surprises s ON a.host <=> s.host AND a.ts >= s.step AND a.ts < s.step + s.length
  WHERE a.status BETWEEN 500 AND 599 AND s.surprise > -ln(:max_probability)
  GROUP BY ALL
),
usual AS (
  SELECT host, section, requests / sum(requests) OVER (PARTITION BY host) AS usual_share
  FROM (SELECT host, substring_index(endpoint, '/', 2) AS section, sum(requests) AS requests FROM access_endpoints GROUP BY ALL)
),
shares AS (
  SELECT
    p.*, u.usual_share,
    sum(p.failed) OVER (PARTITION BY p.length, p.step, p.host, p.client) AS of_client,
    sum(p.failed) OVER (PARTITION BY p.length, p.step, p.host, p.section) AS of_section
  FROM parts p LEFT JOIN usual u ON p.host <=> u.host AND p.section = u.section
),
blamed AS (
  SELECT
    *,
    max(CASE WHEN 2 * of_client > errors THEN client END) OVER burst AS guilty_client,
    max(CASE WHEN 2 * of_section > errors AND of_section * (1 - usual_share) >= 3 * (errors - of_section) * usual_share THEN section END)
      OVER burst AS guilty_section
  FROM shares
  WINDOW burst AS (PARTITION BY length, step, host)
),
per_step AS (
  SELECT
    length, step, host, guilty_client AS client, CASE WHEN guilty_client IS NULL THEN guilty_section END AS section,
    n, errors, rate, surprise, others, baseline_from, baseline_to,
    sum(failed) AS failed, min(first_ts) AS first_ts, max(last_ts) AS last_ts
  FROM blamed
  WHERE CASE WHEN guilty_client IS NOT NULL THEN client = guilty_client WHEN guilty_section IS NOT NULL THEN section = guilty_section ELSE true END
  GROUP BY ALL
),
-- Steps without a gap between them are one burst: step minus its rank is the same for all of them.
islands AS (
  SELECT
    *,
    step - row_number() OVER (PARTITION BY length, host, client, section ORDER BY step) * length AS island,
    length > min(length) OVER (PARTITION BY host, date_trunc('hour', step)) AS told_already
  FROM per_step
)
SELECT
  coalesce(client, section, host, '(all)') AS entity,
  max(surprise / (surprise - ln(:max_probability))) AS score,
  sum(failed) AS events,
  min(first_ts) AS first_seen,
  max(last_ts) AS last_seen,
  CAST(sum(errors) AS DOUBLE) AS observed,
  sum(rate * n) AS expected,
  format_string('%d server errors in %d requests%s, where %.1f would be usual', sum(errors), sum(n),
    CASE WHEN client IS NOT NULL THEN ', most of them of this client' WHEN section IS NOT NULL THEN concat(', most of them below ', section) ELSE '' END,
    sum(rate * n)) AS summary,
  coalesce(section, '/') AS target,
  host, client, section,
  concat('other steps of ', CAST(length AS STRING)) AS baseline,
  max(others) AS baseline_n,
  min(baseline_from) AS baseline_from,
  max(baseline_to) + length AS baseline_to
FROM islands
WHERE NOT told_already
GROUP BY length, host, client, section, island
ORDER BY score DESC, entity, first_seen
