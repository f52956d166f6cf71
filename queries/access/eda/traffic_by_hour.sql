/*
title: Traffic by hour
description: Requests, clients, bytes and errors of each hour. An hour without a request has no row.
tags: [time]
params:
  bucket: {type: interval, default: 1 hour, min: 1 s, help: length of one step}
needs: [ts]
chart: {kind: line, x: hour, y: requests}
columns:
  hour:     {unit: time, help: when the step begins}
  requests: {unit: requests}
  clients:  {unit: clients, help: distinct}
  bytes:    {unit: bytes}
  errors:   {unit: requests, help: status 4xx and 5xx}
*/
SELECT
  hour,
  count(*) AS requests,
  count(DISTINCT client) AS clients,
  sum(bytes) AS bytes,
  count_if(status >= 400) AS errors
FROM (SELECT *, window(ts, :bucket).start AS hour FROM access)
GROUP BY hour
ORDER BY hour
