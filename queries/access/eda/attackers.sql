/*
title: Clients by what they attack with
description: |
  One row for each client with requests that look like attacks: which kinds, how many, over how long, and what the server answered. Who
  tries many kinds is looking for holes; who tries one is after something.
tags: [attack.T1190, attack.T1595]
params:
  limit: {type: int, default: 20, min: 1, help: rows}
needs: [ts, client, target]
chart: {kind: bar, x: client, y: requests}
columns:
  client:        {help: who asked}
  kinds:         {help: 'lists of patterns that matched, sorted'}
  requests:      {unit: requests, help: 'of all kinds; one that matches two lists counts in both'}
  most_in_5_min: {unit: requests, help: of the fastest kind}
  paths:         {unit: paths, help: of the kind with the most}
  answered:      {unit: requests, help: answered 200 to 299}
  server_errors: {unit: requests, help: answered 500 and above}
  first_seen:    {unit: time}
  last_seen:     {unit: time}
*/
SELECT
  client,
  array_sort(collect_set(list)) AS kinds,
  sum(requests) AS requests,
  max(most_in_5_min) AS most_in_5_min,
  max(paths) AS paths,
  sum(answered) AS answered,
  sum(server_errors) AS server_errors,
  min(first_ts) AS first_seen,
  max(last_ts) AS last_seen
FROM attack_campaigns
GROUP BY client
ORDER BY requests DESC, client
LIMIT :limit
