/*
title: Requests that look like attacks, by kind
description: |
  How often each list of patterns matched, with which pattern, in which field, at which path most, by how many clients, and how the server
  answered. Look here for what is tried at a site, and for what of it is its own way of writing; the attack rules say who is to blame.
tags: [attack.T1190, attack.T1595]
params:
  limit: {type: int, default: 50, min: 1, help: rows}
needs: [ts, client, target]
chart: {kind: bar, x: pattern, y: requests}
columns:
  list:         {help: list of patterns}
  pattern:      {help: 'the first pattern of the list that matched'}
  field:        {help: 'where: target, referrer, agent or request'}
  requests:     {unit: requests}
  clients:      {unit: clients, help: distinct}
  answered:     {unit: share, help: answered 200 to 299}
  refused:      {unit: share, help: answered 400 to 499}
  broken:       {unit: share, help: answered 500 and above}
  worst_client: {help: the client with the most of them}
  example:      {help: 'one of the targets, cut to 100 characters'}
  first_seen:   {unit: time}
  last_seen:    {unit: time}
*/
SELECT
  list, pattern, field,
  count(*) AS requests,
  count(DISTINCT client) AS clients,
  round(avg(CAST(status BETWEEN 200 AND 299 AS INT)), 3) AS answered,
  round(avg(CAST(status BETWEEN 400 AND 499 AS INT)), 3) AS refused,
  round(avg(CAST(status >= 500 AS INT)), 3) AS broken,
  mode(client) AS worst_client,
  substr(min(target), 1, 100) AS example,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM suspicious_requests
GROUP BY list, pattern, field
ORDER BY requests DESC, list, pattern, field
LIMIT :limit
