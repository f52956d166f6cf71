/*
title: Hour that is not like this hour of the week
description: |
  Hours with far more or far fewer requests for a virtual host than the same hour of the week had in other weeks: beyond
  median +- `min_score` x 1.4826 MAD of those hours, where three other weeks are known; else of the same hour on at least `min_days` other
  days. The hour itself is never among them, and one bad week does not move a median. Where MAD is 0, 1.2533 x mean distance takes its place;
  the square root of the median counts as spread in any case. The difference must be `min_difference` requests and the hour `min_factor` times
  the median, or the median that many times the hour. Hours without any request are zeros; the first and the last hour of a log are not complete and not judged.
  The entity is the host (virtual host), or (all) where the log has none. Score: z / (z + min_score), z in units of 1.4826 MAD.
severity: low
tags: [attack.T1498, attack.T1499]
references: ['https://www.itl.nist.gov/div898/handbook/eda/section3/eda35h.htm']
falsepositives: [holidays, newsletters, a crawler, maintenance]
params:
  min_score:      {type: double, default: 4, min: 0, help: times 1.4826 MAD}
  min_difference: {type: int, default: 50, min: 1, help: requests more or fewer}
  min_factor:     {type: double, default: 1.5, min: 1, help: times the median or the median's part}
  min_days:       {type: int, default: 5, min: 3, help: other days where weeks are too few}
needs: [ts]
gate:
  view: access_hours
  when: |-
    max(requests) >= :min_difference AND unix_seconds(max(hour)) - unix_seconds(min(hour)) >= 86400 * least(:min_days, 21)
chart: {kind: bar, x: first_seen, y: observed}
evidence: SELECT * FROM access WHERE ts BETWEEN :first_seen AND :last_seen AND host <=> :host ORDER BY ts, _file, _offset
*/
WITH counted AS (
  SELECT host, hour, requests AS n FROM access_hours
),
bounds AS (
  SELECT min(hour) AS first_hour, max(hour) AS last_hour FROM counted
),
grid AS (
  SELECT host, explode(sequence(first_hour + INTERVAL 1 HOUR, greatest(last_hour - INTERVAL 1 HOUR, first_hour + INTERVAL 1 HOUR), INTERVAL 1 HOUR)) AS hour
  FROM (SELECT DISTINCT host FROM counted) CROSS JOIN bounds
),
hours AS (
  SELECT g.host, g.hour, coalesce(c.n, 0L) AS n, hour(g.hour) AS hour_of_day, weekday(g.hour) AS day_of_week
  FROM grid g LEFT JOIN counted c ON g.host <=> c.host AND g.hour = c.hour
),
medians AS (
  SELECT
    h.host, h.hour, h.n, h.hour_of_day, h.day_of_week,
    count(*) AS days, count_if(o.day_of_week = h.day_of_week) AS weeks,
    median(o.n) AS middle_of_days, median(o.n) FILTER (WHERE o.day_of_week = h.day_of_week) AS middle_of_weeks
  FROM hours h JOIN hours o ON h.host <=> o.host AND h.hour_of_day = o.hour_of_day AND h.hour <> o.hour
  GROUP BY h.host, h.hour, h.n, h.hour_of_day, h.day_of_week
),
chosen AS (
  SELECT host, hour, n, hour_of_day, day_of_week, weeks >= 3 AS weekly, CASE WHEN weeks >= 3 THEN middle_of_weeks ELSE middle_of_days END AS middle
  FROM medians
  WHERE weeks >= 3 OR days >= :min_days
),
scores AS (
  SELECT
    c.host, c.hour, c.n, c.weekly, c.middle, count(*) AS others,
    1.4826D * median(abs(o.n - c.middle)) AS mad, 1.2533D * avg(abs(o.n - c.middle)) AS mean_distance,
    min(o.hour) AS baseline_from, max(o.hour) AS baseline_to
  FROM chosen c JOIN hours o
    ON c.host <=> o.host AND c.hour_of_day = o.hour_of_day AND c.hour <> o.hour AND (NOT c.weekly OR c.day_of_week = o.day_of_week)
  WHERE abs(c.n - c.middle) >= :min_difference AND (c.n >= :min_factor * c.middle OR c.middle >= :min_factor * c.n)
  GROUP BY c.host, c.hour, c.n, c.weekly, c.middle
),
judged AS (
  SELECT *, abs(n - middle) / greatest(CASE WHEN mad > 0 THEN mad ELSE mean_distance END, sqrt(middle), 1D) AS z FROM scores
)
SELECT
  coalesce(host, '(all)') AS entity,
  z / (z + :min_score) AS score,
  n AS events,
  hour AS first_seen,
  hour + INTERVAL '59:59.999999' MINUTE TO SECOND AS last_seen,
  CAST(n AS DOUBLE) AS observed,
  CAST(middle AS DOUBLE) AS expected,
  format_string('%d requests, where %.0f is usual at this hour of the %s (median of %d)', n, middle, CASE WHEN weekly THEN 'week' ELSE 'day' END, others) AS summary,
  host,
  CASE WHEN n > middle THEN 'rise' ELSE 'drop' END AS direction,
  z AS robust_z,
  CASE WHEN weekly THEN 'same hour of other weeks' ELSE 'same hour of other days' END AS baseline,
  others AS baseline_n,
  baseline_from,
  baseline_to + INTERVAL 1 HOUR AS baseline_to
FROM judged
WHERE z > :min_score
ORDER BY score DESC, entity, first_seen
