/*
title: Requests by status
description: How many requests had which HTTP status, with their share and the bytes sent.
tags: [status, errors]
needs: [status]
chart: {kind: pie, x: status, y: requests}
columns:
  status:   {unit: HTTP status}
  requests: {unit: requests}
  share:    {unit: percent, help: of all requests}
  clients:  {unit: clients, help: distinct}
  bytes:    {unit: bytes}
*/
SELECT
  status,
  count(*) AS requests,
  round(100.0D * count(*) / sum(count(*)) OVER (), 2) AS share,
  count(DISTINCT client) AS clients,
  sum(bytes) AS bytes
FROM access
GROUP BY status
ORDER BY status
