/*
title: Requests by method
description: How many requests used which HTTP method; NULL are request lines that are not METHOD TARGET PROTOCOL.
tags: [methods]
needs: [method]
chart: {kind: pie, x: method, y: requests}
columns:
  method:   {help: as logged}
  requests: {unit: requests}
  share:    {unit: percent, help: of all requests}
  clients:  {unit: clients, help: distinct}
  errors:   {unit: requests, help: status 4xx and 5xx}
*/
SELECT
  method,
  count(*) AS requests,
  round(100.0D * count(*) / sum(count(*)) OVER (), 2) AS share,
  count(DISTINCT client) AS clients,
  count_if(status >= 400) AS errors
FROM access
GROUP BY method
ORDER BY requests DESC, method
