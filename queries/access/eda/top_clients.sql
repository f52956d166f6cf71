/*
title: Busiest clients
description: The clients with the most requests; ties by name.
tags: [top, clients]
params:
  limit: {type: int, default: 20, min: 1, help: how many}
needs: [client]
chart: {kind: bar, x: client, y: requests}
columns:
  client:     {help: address or host name}
  requests:   {unit: requests}
  share:      {unit: percent, help: of all requests}
  bytes:      {unit: bytes}
  errors:     {unit: requests, help: status 4xx and 5xx}
  first_seen: {unit: time}
  last_seen:  {unit: time}
*/
SELECT
  client,
  count(*) AS requests,
  round(100.0D * count(*) / sum(count(*)) OVER (), 2) AS share,
  sum(bytes) AS bytes,
  count_if(status >= 400) AS errors,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM access
GROUP BY client
ORDER BY requests DESC, client
LIMIT :limit
