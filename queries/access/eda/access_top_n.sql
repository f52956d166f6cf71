/*
title: Heaviest values of a column
description: |
  The values of one column that have the most requests, bytes or errors: the first `limit` of them, then all others together.

  How unequal it is: hhi is the Herfindahl-Hirschman index, the sum of the squared shares of all values (1: one value has all; 1/n: n values
  have the same); gini is Gini's coefficient (0: all values have the same, near 1: few have nearly all). Both are of all values, not only of
  those shown, and stand in each row. An endpoint is a path with {id} for numbers, dates and tokens; family and os are what the agent says it is.
tags: [top]
aliases: [top_n]
params:
  dimension:
    type: string
    default: client
    values: [client, host, user_name, method, endpoint, path, query, target, protocol, status, referrer, agent, family, os, country]
    help: the column
  by:    {type: string, default: requests, values: [requests, bytes, errors], help: 'what to add up; errors are statuses of 400 and above'}
  limit: {type: int, default: 20, min: 1, help: how many}
needs: [ts]
chart: {kind: donut, x: value, y: amount}
columns:
  rank:             {help: NULL for all others together}
  value:            {help: 'of the dimension; NULL where the log has none'}
  amount:           {help: 'requests, bytes or errors, as `by` says'}
  share:            {unit: percent, help: of the amount of all values}
  cumulative_share: {unit: percent, help: of this value and those above it}
  requests:         {unit: requests}
  first_seen:       {unit: time}
  last_seen:        {unit: time}
  values:           {unit: values, help: how many different values the row stands for}
  hhi:              {help: 'concentration of all values, 0 to 1'}
  gini:             {help: 'inequality of all values, 0 to 1'}
*/
WITH
requests AS (
  SELECT
    ts,
    CASE :dimension
      WHEN 'client' THEN client
      WHEN 'host' THEN host
      WHEN 'user_name' THEN user_name
      WHEN 'method' THEN method
      WHEN 'endpoint' THEN path_shape(path)
      WHEN 'path' THEN path
      WHEN 'query' THEN query
      WHEN 'target' THEN target
      WHEN 'protocol' THEN protocol
      WHEN 'status' THEN CAST(status AS STRING)
      WHEN 'referrer' THEN referrer
      WHEN 'agent' THEN agent
      WHEN 'family' THEN agent(agent).family
      WHEN 'os' THEN agent(agent).os
      WHEN 'country' THEN country(client)
    END AS value,
    CASE :by WHEN 'bytes' THEN coalesce(bytes, 0L) WHEN 'errors' THEN CAST(coalesce(status >= 400, false) AS BIGINT) ELSE 1L END AS amount
  FROM access
),
totals AS (
  SELECT value, sum(amount) AS amount, count(*) AS requests, min(ts) AS first_seen, max(ts) AS last_seen
  FROM requests
  GROUP BY value
),
ranked AS (
  SELECT
    *,
    row_number() OVER (ORDER BY amount DESC, requests DESC, value) AS rank,
    sum(amount) OVER () AS total,
    count(*) OVER () AS n
  FROM totals
),
-- Gini = sum((n + 1 - 2 rank) x) / (n sum(x)) with ranks from the largest down: Gini 1912, as a sum over ranks.
concentrated AS (
  SELECT
    *,
    sum(pow(amount / total, 2)) OVER () AS hhi,
    sum((n + 1 - 2D * rank) * amount) OVER () / (n * max(total) OVER ()) AS gini
  FROM ranked
),
folded AS (
  SELECT
    CASE WHEN rank <= :limit THEN rank END AS rank,
    CASE WHEN rank <= :limit THEN value ELSE '(others)' END AS value,
    amount, requests, first_seen, last_seen, total, hhi, gini
  FROM concentrated
)
SELECT
  rank,
  value,
  sum(amount) AS amount,
  round(100.0D * sum(amount) / max(total), 2) AS share,
  round(100.0D * sum(sum(amount)) OVER (ORDER BY rank NULLS LAST) / max(total), 2) AS cumulative_share,
  sum(requests) AS requests,
  min(first_seen) AS first_seen,
  max(last_seen) AS last_seen,
  count(*) AS values,
  round(max(hhi), 4) AS hhi,
  round(max(gini), 4) AS gini
FROM folded
GROUP BY rank, value
ORDER BY rank NULLS LAST
