/*
title: Requests in steps of five minutes
description: One row for each step of five minutes and virtual host, access_activity over all clients. Rules about a site's traffic read it.
tags: [activity]
needs: [ts]
columns:
  step:       {unit: time, help: begin of the step}
  host:       {help: virtual host; NULL where the log has none}
  requests:   {unit: requests}
  of_clients: {unit: requests, help: of clients that the log names}
  status_2xx: {unit: requests}
  status_3xx: {unit: requests}
  status_4xx: {unit: requests}
  status_5xx: {unit: requests}
  first_ts:   {unit: time}
  last_ts:    {unit: time}
*/
SELECT
  step, host,
  sum(requests) AS requests,
  sum(CASE WHEN client IS NULL THEN 0 ELSE requests END) AS of_clients,
  sum(status_2xx) AS status_2xx,
  sum(status_3xx) AS status_3xx,
  sum(status_4xx) AS status_4xx,
  sum(status_5xx) AS status_5xx,
  min(first_ts) AS first_ts,
  max(last_ts) AS last_ts
FROM access_activity
GROUP BY step, host
