/*
title: Traffic over time
description: |
  Requests or flows and what they carried along the time, in steps that fit the log: the shortest of 1, 5, 15, 30 seconds, minutes, of 1, 2, 3, 6,
  12 hours, of 1, 7, 30 and 365 days with which there are no more than `buckets`. A step in which nothing began has a row, too. Steps of
  hours and less begin at round times of UTC.
tags: [time]
access: {aliases: [access_time_profile]}
flow: {title: Flows over time, aliases: [flow_time_profile]}
params:
  buckets: {type: int, default: 200, min: 1, max: 10000, help: as many steps at most}
needs: [ts]
chart: {kind: line, x: step, access: {y: requests}, flow: {y: bytes}}
columns:
  step:         {unit: time, help: when it begins}
  step_s:       {unit: seconds, help: its length}
  records:      {access: {as: requests, unit: requests}, flow: {as: rows, unit: rows}}
  flows:        {flow: {unit: flows, help: a row that does not say how many flows it stands for counts as one}}
  sources:      {help: distinct, access: {as: clients, unit: clients}, flow: {unit: addresses}}
  destinations: {flow: {unit: addresses, help: distinct}}
  packets:      {flow: {unit: packets, help: both directions where the format has both}}
  bytes:        {unit: bytes, access: {}, flow: {help: both directions where the format has both}}
  status_2xx:   {access: {unit: requests}}
  status_3xx:   {access: {unit: requests}}
  status_4xx:   {access: {unit: requests}}
  status_5xx:   {access: {unit: requests}}
  error_share:  {access: {unit: percent, help: 4xx and 5xx of all requests that have a status}}
*/
WITH
span AS (
  SELECT unix_seconds(min(ts)) AS first_s, unix_seconds(max(ts)) AS last_s FROM log_records
),
grain AS (
  SELECT first_s, last_s, min(step_s) AS step_s
  FROM span
  CROSS JOIN (
    SELECT explode(array(
      1L, 5, 15, 30, 60, 300, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 604800, 2592000, 31536000, 315360000)) AS step_s)
  WHERE last_s DIV step_s - first_s DIV step_s < :buckets
  GROUP BY first_s, last_s
),
steps AS (
  SELECT explode(sequence(first_s - pmod(first_s, step_s), last_s, step_s)) AS begin_s, step_s FROM grain
),
counts AS (
  SELECT
    unix_seconds(ts) - pmod(unix_seconds(ts), step_s) AS begin_s,
    count(*) AS records,
    sum(flows) AS flows,
    count(DISTINCT source) AS sources,
    count(DISTINCT destination) AS destinations,
    sum(packets_both) AS packets,
    sum(bytes_both) AS bytes,
    count_if(status BETWEEN 200 AND 299) AS status_2xx,
    count_if(status BETWEEN 300 AND 399) AS status_3xx,
    count_if(status BETWEEN 400 AND 499) AS status_4xx,
    count_if(status BETWEEN 500 AND 599) AS status_5xx,
    count(status) AS with_status
  FROM log_records CROSS JOIN grain
  WHERE ts IS NOT NULL
  GROUP BY 1
)
SELECT
  timestamp_seconds(begin_s) AS step,
  step_s,
  coalesce(records, 0L) AS records,
  coalesce(flows, 0L) AS flows,
  coalesce(sources, 0L) AS sources,
  coalesce(destinations, 0L) AS destinations,
  coalesce(packets, 0L) AS packets,
  coalesce(bytes, 0L) AS bytes,
  coalesce(status_2xx, 0L) AS status_2xx,
  coalesce(status_3xx, 0L) AS status_3xx,
  coalesce(status_4xx, 0L) AS status_4xx,
  coalesce(status_5xx, 0L) AS status_5xx,
  round(100.0D * (status_4xx + status_5xx) / with_status, 2) AS error_share
FROM steps LEFT JOIN counts USING (begin_s)
ORDER BY step
