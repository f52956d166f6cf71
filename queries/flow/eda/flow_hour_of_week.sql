/*
title: Hours of the week
description: |
  The 168 hours of a week, in the time zone of the session: how many flows began in each, and how many on average, as a log of
  several weeks has each hour several times. `chart` draws them as a heat map.

  Off hours are Saturdays, Sundays and the hours before work_from and from work_to on. off_hours_share, the same in each row, is what part of all
  rows came then; off hours are 70 % of the week by the defaults.
tags: [time]
aliases: [hour_of_week, heatmap]
params:
  work_from: {type: int, default: 8, min: 0, max: 23, help: hour in which work begins}
  work_to:   {type: int, default: 18, min: 1, max: 24, help: hour at which work has ended}
needs: [ts]
chart: {kind: heat, x: hour, y: mean}
columns:
  hour:            {unit: time, help: this hour in the week in which the log begins}
  weekday:         {help: Mon to Sun}
  hour_of_day:     {help: 0 to 23}
  off_hours:       {help: not on a working day between work_from and work_to}
  rows:        {unit: rows}
  sources:         {unit: addresses, help: distinct}
  packets:         {unit: packets}
  bytes:           {unit: bytes, help: from source to destination}
  times:           {unit: hours, help: how often the log has this hour}
  mean:            {unit: rows, help: in such an hour; NULL if the log has none}
  off_hours_share: {unit: percent, help: of all rows in off hours}
*/
WITH
counts AS (
  SELECT
    weekday(ts) AS day,
    hour(ts) AS hour_of_day,
    count(*) AS rows,
    count(DISTINCT src_ip) AS sources,
    sum(packets) AS packets,
    sum(bytes) AS bytes
  FROM flow
  WHERE ts IS NOT NULL
  GROUP BY day, hour_of_day
),
span AS (
  SELECT
    monday,
    datediff(first_ts, monday) * 24 + hour(first_ts) AS first_cell,
    datediff(last_ts, monday) * 24 + hour(last_ts) AS last_cell
  FROM (SELECT min(ts) AS first_ts, max(ts) AS last_ts, date_trunc('WEEK', min(ts)) AS monday FROM flow)
),
-- In the first week the log has the cells from first_cell on, in the last one those up to last_cell.
cells AS (
  SELECT
    monday + make_dt_interval(0, cell) AS hour,
    cell DIV 24 AS day,
    cell % 24 AS hour_of_day,
    floor((last_cell - cell) / 168) + CASE WHEN cell < first_cell THEN 0 ELSE 1 END AS times
  FROM span LATERAL VIEW explode(sequence(0, 167)) AS cell
  WHERE monday IS NOT NULL
),
filled AS (
  SELECT
    cells.*, sources, packets, bytes,
    coalesce(rows, 0L) AS rows,
    day >= 5 OR hour_of_day < :work_from OR hour_of_day >= :work_to AS off_hours
  FROM cells LEFT JOIN counts USING (day, hour_of_day)
)
SELECT
  hour,
  array('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')[day] AS weekday,
  hour_of_day,
  off_hours,
  rows,
  coalesce(sources, 0L) AS sources,
  coalesce(packets, 0L) AS packets,
  coalesce(bytes, 0L) AS bytes,
  times,
  round(rows / nullif(times, 0), 2) AS mean,
  round(100.0D * sum(CASE WHEN off_hours THEN rows END) OVER () / sum(rows) OVER (), 2) AS off_hours_share
FROM filled
ORDER BY hour
