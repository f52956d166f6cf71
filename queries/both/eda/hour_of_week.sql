/*
title: Hours of the week
description: |
  The 168 hours of a week, in the time zone of the session: how many requests came, or flows began, in each, and how many on average, as a log of
  several weeks has each hour several times. `chart` draws them as a heat map.

  Off hours are Saturdays, Sundays and the hours before work_from and from work_to on. off_hours_share, the same in each row, is what part of all
  records came then; off hours are 70 % of the week by the defaults.
tags: [time]
aliases: [heatmap]
access: {aliases: [access_hour_of_week]}
flow: {aliases: [flow_hour_of_week]}
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
  records:         {access: {as: requests, unit: requests}, flow: {as: rows, unit: rows}}
  sources:         {help: distinct, access: {as: clients, unit: clients}, flow: {unit: addresses}}
  errors:          {access: {unit: requests, help: status 4xx and 5xx}}
  packets:         {flow: {unit: packets}}
  bytes:           {unit: bytes, access: {}, flow: {help: from source to destination}}
  times:           {unit: hours, help: how often the log has this hour}
  mean:            {help: in such an hour; NULL if the log has none, access: {unit: requests}, flow: {unit: rows}}
  off_hours_share: {unit: percent, access: {help: of all requests in off hours}, flow: {help: of all rows in off hours}}
*/
WITH
counts AS (
  SELECT
    weekday(ts) AS day,
    hour(ts) AS hour_of_day,
    count(*) AS records,
    count(DISTINCT source) AS sources,
    count_if(status >= 400) AS errors,
    sum(packets) AS packets,
    sum(bytes) AS bytes
  FROM log_records
  WHERE ts IS NOT NULL
  GROUP BY day, hour_of_day
),
span AS (
  SELECT
    monday,
    datediff(first_ts, monday) * 24 + hour(first_ts) AS first_cell,
    datediff(last_ts, monday) * 24 + hour(last_ts) AS last_cell
  FROM (SELECT min(ts) AS first_ts, max(ts) AS last_ts, date_trunc('WEEK', min(ts)) AS monday FROM log_records)
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
    cells.*, sources, errors, packets, bytes,
    coalesce(records, 0L) AS records,
    day >= 5 OR hour_of_day < :work_from OR hour_of_day >= :work_to AS off_hours
  FROM cells LEFT JOIN counts USING (day, hour_of_day)
)
SELECT
  hour,
  array('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')[day] AS weekday,
  hour_of_day,
  off_hours,
  records,
  coalesce(sources, 0L) AS sources,
  coalesce(errors, 0L) AS errors,
  coalesce(packets, 0L) AS packets,
  coalesce(bytes, 0L) AS bytes,
  times,
  round(records / nullif(times, 0), 2) AS mean,
  round(100.0D * sum(CASE WHEN off_hours THEN records END) OVER () / sum(records) OVER (), 2) AS off_hours_share
FROM filled
ORDER BY hour
