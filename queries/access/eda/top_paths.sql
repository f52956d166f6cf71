/*
title: Most requested paths
description: The paths, without their query strings, that were asked for most; ties by name.
tags: [top, paths]
params:
  limit: {type: int, default: 20, min: 1, help: how many}
needs: [path]
chart: {kind: bar, x: path, y: requests}
columns:
  path:     {help: request target up to the first question mark}
  requests: {unit: requests}
  share:    {unit: percent, help: of all requests}
  clients:  {unit: clients, help: distinct}
  bytes:    {unit: bytes}
  errors:   {unit: requests, help: status 4xx and 5xx}
*/
SELECT
  path,
  count(*) AS requests,
  round(100.0D * count(*) / sum(count(*)) OVER (), 2) AS share,
  count(DISTINCT client) AS clients,
  sum(bytes) AS bytes,
  count_if(status >= 400) AS errors
FROM access
GROUP BY path
ORDER BY requests DESC, path
LIMIT :limit
