/*
title: Traffic that has risen and stays up
description: |
  A rise in a virtual host's requests that lasts for hours, though no hour stands out: the exponentially weighted moving average
  z = l u + (1 - l) z' with l = 0.2 is above `limit` sqrt(l / (2 - l) (1 - (1 - l)^2t)) (Roberts 1959), t hours after the baseline began to be known. u is ln(1 + requests) of
  the hour, less the median of the same hour on the days before (`min_days` of them within `baseline`), divided by 1.4826 MAD, cut off at 3; where
  MAD is 0 1.2533 x mean distance takes its place, and 1 / sqrt(1 + median) and a tenth count as spread in any case. The day under test is not among
  the days before, and medians are not moved by a day that was out of the ordinary. It must stay so for `min_hours`, in which there are `min_factor` times
  the usual requests and `min_requests` more.
  The entity is the host (virtual host), or (all) where the log has none. Score: x / (x + limit) with x = z in units of its own deviation.
severity: low
tags: [attack.T1499, attack.T1595]
references: ['https://www.itl.nist.gov/div898/handbook/pmc/section3/pmc324.htm', 'https://doi.org/10.1080/00401706.1959.10489860']
falsepositives: [a campaign, growth, a new crawler]
params:
  limit:        {type: double, default: 3, min: 0.1, help: deviations of the average}
  min_hours:    {type: int, default: 6, min: 1, help: for which it stays up}
  min_factor:   {type: double, default: 1.5, min: 1, help: times the usual requests}
  min_requests: {type: int, default: 300, min: 1, help: more than usual}
  min_days:     {type: int, default: 5, min: 3, help: days before}
  baseline:     {type: interval, default: 28 days, min: 3 days, help: how far back they go}
needs: [ts]
gate:
  view: access_hours
  when: |-
    count(DISTINCT date_trunc('day', hour)) > :min_days AND count(DISTINCT hour) >= :min_hours
chart: {kind: bar, x: first_seen, y: observed}
evidence: SELECT * FROM access WHERE ts BETWEEN :first_seen AND :last_seen AND host <=> :host ORDER BY ts, _file, _offset
*/
WITH hours AS (
  SELECT host, hour, hour(hour) AS hour_of_day, date_trunc('day', hour) AS day,
    requests AS n, ln(1 + requests) AS x, first_ts, last_ts
  FROM access_hours
),
before AS (
  SELECT h.host, h.hour, h.hour_of_day, h.day, h.n, h.x, h.first_ts, h.last_ts,
    count(*) AS days, median(o.x) AS middle, min(o.hour) AS baseline_from, max(o.hour) AS baseline_to
  FROM hours h JOIN hours o
    ON h.host <=> o.host AND h.hour_of_day = o.hour_of_day AND o.day < h.day AND o.day >= h.day - :baseline
  GROUP BY h.host, h.hour, h.hour_of_day, h.day, h.n, h.x, h.first_ts, h.last_ts
  HAVING count(*) >= :min_days
),
distances AS (
  SELECT b.*, median(abs(o.x - b.middle)) AS mad, avg(abs(o.x - b.middle)) AS mean_distance
  FROM before b JOIN hours o
    ON b.host <=> o.host AND b.hour_of_day = o.hour_of_day AND o.day < b.day AND o.day >= b.day - :baseline
  GROUP BY ALL
),
deviations AS (
  SELECT *,
    greatest(-3D, least(3D, (x - middle)
      / greatest(0.1D, 1 / sqrt(exp(middle)), CASE WHEN mad > 0 THEN 1.4826D * mad ELSE 1.2533D * mean_distance END))) AS u
  FROM distances
),
-- Of what is older than 31 hours less than a thousandth is left in the average.
averages AS (
  SELECT *,
    aggregate(collect_list(u) OVER (PARTITION BY host ORDER BY hour ROWS 30 PRECEDING), 0D, (z, v) -> 0.8D * z + 0.2D * v)
      / sqrt(0.2D / 1.8D * (1 - power(0.8D, 2 * row_number() OVER (PARTITION BY host ORDER BY hour)))) AS z
  FROM deviations
),
runs AS (
  SELECT *, count_if(z <= :limit) OVER (PARTITION BY host ORDER BY hour) AS run FROM averages
)
SELECT
  coalesce(host, '(all)') AS entity,
  max(z) / (max(z) + :limit) AS score,
  sum(n) AS events,
  min(first_ts) AS first_seen,
  max(last_ts) AS last_seen,
  CAST(sum(n) AS DOUBLE) AS observed,
  sum(exp(middle) - 1) AS expected,
  format_string('%d requests in %d hours in a row that were all busy, where %.0f are usual', sum(n), count(*), sum(exp(middle) - 1)) AS summary,
  host,
  max(z) AS ewma,
  'same hour of the days before' AS baseline,
  max(days) AS baseline_n,
  min(baseline_from) AS baseline_from,
  max(baseline_to) + INTERVAL 1 HOUR AS baseline_to
FROM runs
WHERE z > :limit
GROUP BY host, run
HAVING count(*) >= :min_hours AND sum(n) >= :min_factor * sum(exp(middle) - 1) AND sum(n) - sum(exp(middle) - 1) >= :min_requests
ORDER BY score DESC, entity, first_seen
