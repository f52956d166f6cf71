/*
title: Answers that grow bit by bit
description: |
  A part of a site whose answers become larger over hours, each hour too little to stand out: a one-sided CUSUM S = max(0, S' + u - 0.5)
  with an alarm at S > `alarm` (Page 1954). u is the hour's mean of ln(1 + bytes) of successful answers to GET below the first part of the
  path, less the median, divided by 1.4826 MAD of the hours of the days before (Where MAD is 0: 1.2533 x mean distance; a twentieth counts as
  spread in any case). The day under test is not among them, S begins anew each day, and u is cut off at 3, so that no single hour,
  whatever happens in it, is a drift. An hour needs `min_responses` answers; there must be `min_hours` hours before, of three days;
  and the answers of the drift must be `min_factor` times the usual size on average. Where an hour has three times the usual size it is medium, else low.
  The entity is the path, the target the host. Score: S / (S + alarm).
severity: low
tags: [attack.T1020]
references: ['https://www.itl.nist.gov/div898/handbook/pmc/section3/pmc323.htm', 'https://doi.org/10.1093/biomet/41.1-2.100']
falsepositives: [a list that grows as it should, new and larger pictures]
params:
  alarm:         {type: double, default: 5, min: 0.5, help: in units of the spread}
  min_factor:    {type: double, default: 1.5, min: 1, help: times the usual size}
  min_responses: {type: int, default: 5, min: 1, help: answers in an hour}
  min_hours:     {type: int, default: 30, min: 8, help: hours of earlier days to compare with}
  baseline:      {type: interval, default: 28 days, min: 3 days, help: how far back they go}
needs: [ts, path, status, bytes]
gate:
  view: access_endpoints
  when: |-
    date_trunc('day', max(hour)) >= date_trunc('day', min(hour)) + INTERVAL 3 DAYS AND count(DISTINCT hour) > :min_hours
chart: {kind: bar, x: first_seen, y: observed}
evidence: |
  SELECT * FROM access
  WHERE ts BETWEEN :first_seen AND :last_seen AND host <=> :target AND substring_index(path_shape(path), '/', 2) = :entity
    AND method <=> 'GET' AND status BETWEEN 200 AND 299 AND status <> 206
  ORDER BY ts, _file, _offset
*/
WITH hours AS (
  SELECT
    host, substring_index(endpoint, '/', 2) AS section, hour, date_trunc('day', hour) AS day,
    sum(sized) AS n, sum(requests) AS requests, sum(sum_size) / sum(sized) AS size, min(first_ts) AS first_ts, max(last_ts) AS last_ts
  FROM access_endpoints
  WHERE method = 'GET' AND status BETWEEN 200 AND 299 AND status <> 206
  GROUP BY host, substring_index(endpoint, '/', 2), hour
  HAVING sum(sized) >= :min_responses
),
-- What was usual before each day.
before AS (
  SELECT d.host, d.section, d.day, count(*) AS n_before, median(o.size) AS middle, min(o.hour) AS baseline_from, max(o.hour) AS baseline_to
  FROM (SELECT DISTINCT host, section, day FROM hours) d
  JOIN hours o ON d.host <=> o.host AND d.section = o.section AND o.hour < d.day AND o.hour >= d.day - :baseline
  GROUP BY d.host, d.section, d.day
  HAVING count(*) >= :min_hours AND min(o.day) <= d.day - INTERVAL 3 DAYS
),
distances AS (
  SELECT b.*, median(abs(o.size - b.middle)) AS mad, avg(abs(o.size - b.middle)) AS mean_distance
  FROM before b JOIN hours o ON b.host <=> o.host AND b.section = o.section AND o.hour < b.day AND o.hour >= b.day - :baseline
  GROUP BY ALL
),
usual AS (
  SELECT *, greatest(0.05D, CASE WHEN mad > 0 THEN 1.4826D * mad ELSE 1.2533D * mean_distance END) AS spread FROM distances
),
steps AS (
  SELECT h.*, u.middle, u.n_before, u.baseline_from, u.baseline_to,
    sum(greatest(-3D, least(3D, (h.size - u.middle) / u.spread)) - 0.5D) OVER (PARTITION BY h.host, h.section, h.day ORDER BY h.hour) AS c
  FROM hours h JOIN usual u ON h.host <=> u.host AND h.section = u.section AND h.day = u.day
),
-- Without recursion: S is the running sum less the least it has been.
sums AS (
  SELECT *, c - least(0D, min(c) OVER (PARTITION BY host, section, day ORDER BY hour)) AS s FROM steps
),
excursions AS (
  SELECT *, count_if(s <= 0) OVER (PARTITION BY host, section, day ORDER BY hour) AS excursion FROM sums
)
SELECT
  section AS entity,
  max(s) / (max(s) + :alarm) AS score,
  sum(requests) AS events,
  min(first_ts) AS first_seen,
  max(last_ts) AS last_seen,
  exp(max(size)) AS observed,
  exp(max(middle)) AS expected,
  format_string('answers grew from %.1f kB to %.1f kB over %d hours', exp(max(middle)) / 1000, exp(max(size)) / 1000, count(*)) AS summary,
  CASE WHEN max(size) - max(middle) >= ln(3D) THEN 'medium' ELSE 'low' END AS severity,
  host AS target,
  max(s) AS cusum,
  'hours of the days before' AS baseline,
  max(n_before) AS baseline_n,
  max(baseline_from) AS baseline_from,
  max(baseline_to) + INTERVAL 1 HOUR AS baseline_to
FROM excursions
WHERE s > 0
GROUP BY host, section, day, excursion
HAVING max(s) > :alarm AND sum(n * size) / sum(n) - max(middle) >= ln(:min_factor)
ORDER BY score DESC, entity, first_seen
