/*
title: Requests of each hour
description: |
  One row for each hour and virtual host: the steps of access_steps. Rules about a site's traffic read it, and rules whose
  gate it is say how much there must have been within an hour.
tags: [activity]
needs: [ts]
columns:
  hour:            {unit: time, help: begin of the hour}
  host:            {help: virtual host; NULL where the log has none}
  requests:        {unit: requests}
  status_2xx:      {unit: requests}
  status_3xx:      {unit: requests}
  status_4xx:      {unit: requests}
  status_5xx:      {unit: requests}
  first_ts:        {unit: time}
  last_ts:         {unit: time}
  requests_of_all: {unit: requests, help: 'of all hosts in the hour, the same in each of its rows'}
*/
SELECT
  *,
  sum(requests) OVER (PARTITION BY hour) AS requests_of_all
FROM (
  SELECT
    date_trunc('hour', step) AS hour,
    host,
    sum(requests) AS requests,
    sum(status_2xx) AS status_2xx,
    sum(status_3xx) AS status_3xx,
    sum(status_4xx) AS status_4xx,
    sum(status_5xx) AS status_5xx,
    min(first_ts) AS first_ts,
    max(last_ts) AS last_ts
  FROM access_steps
  GROUP BY date_trunc('hour', step), host
)
