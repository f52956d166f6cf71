/*
title: Flows over time
description: |
  Rows, flows, packets and bytes along the time, in steps that fit the log: the shortest of 1, 5, 15, 30 seconds, minutes, of 1, 2, 3, 6,
  12 hours, of 1, 7, 30 and 365 days with which there are no more than `buckets`. A step in which no flow began has a row, too. Steps
  of hours and less begin at round times of UTC.
tags: [time]
aliases: [time_profile]
params:
  buckets: {type: int, default: 200, min: 1, max: 10000, help: as many steps at most}
needs: [ts]
chart: {kind: line, x: step, y: bytes}
columns:
  step:         {unit: time, help: when it begins}
  step_s:       {unit: seconds, help: its length}
  rows:         {unit: rows}
  flows:        {unit: flows, help: a row that does not say how many flows it stands for counts as one}
  sources:      {unit: addresses, help: distinct}
  destinations: {unit: addresses, help: distinct}
  packets:      {unit: packets, help: both directions where the format has both}
  bytes:        {unit: bytes, help: both directions where the format has both}
*/
WITH
span AS (
  SELECT unix_seconds(min(ts)) AS first_s, unix_seconds(max(ts)) AS last_s FROM flow
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
    count(*) AS rows,
    sum(coalesce(flows, 1L)) AS flows,
    count(DISTINCT src_ip) AS sources,
    count(DISTINCT dst_ip) AS destinations,
    sum(coalesce(packets, 0L) + coalesce(packets_back, 0L)) AS packets,
    sum(coalesce(bytes, 0L) + coalesce(bytes_back, 0L)) AS bytes
  FROM flow CROSS JOIN grain
  WHERE ts IS NOT NULL
  GROUP BY 1
)
SELECT
  timestamp_seconds(begin_s) AS step,
  step_s,
  coalesce(rows, 0L) AS rows,
  coalesce(flows, 0L) AS flows,
  coalesce(sources, 0L) AS sources,
  coalesce(destinations, 0L) AS destinations,
  coalesce(packets, 0L) AS packets,
  coalesce(bytes, 0L) AS bytes
FROM steps LEFT JOIN counts USING (begin_s)
ORDER BY step
