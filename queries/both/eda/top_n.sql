/*
title: Heaviest values of a column
description: |
  The values of one column that have the most requests, flows, bytes or another amount: the first `limit` of them, then all others together.

  How unequal it is: hhi is the Herfindahl-Hirschman index, the sum of the squared shares of all values (1: one value has all; 1/n: n values
  have the same); gini is Gini's coefficient (0: all values have the same, near 1: few have nearly all). Both are of all values, not only of
  those shown, and stand in each row.

  Requests: an endpoint is a path with {id} for numbers, dates and tokens; family and os are what the agent says it is. Flows: source and
  destination are those of the row: in one-way logs a server that answers is a source, and its clients' ports are destination ports. `port_mix` and
  `flow_matrix` say who began.
tags: [top]
access: {aliases: [access_top_n]}
flow: {aliases: [flow_top_n]}
params:
  dimension:
    type: string
    access:
      default: client
      values: [client, host, user_name, method, endpoint, path, query, target, protocol, status, referrer, agent, family, os, country]
      help: the column
    flow:
      default: src_ip
      values: [src_ip, dst_ip, pair, src_port, dst_port, service, proto, flags, state, tos, label, attack_type, attack_id, src_country, dst_country]
      help: the column; a service is protocol and destination port
  by:
    type: string
    access: {default: requests, values: [requests, bytes, errors], help: 'what to add up; errors are statuses of 400 and above'}
    flow: {default: bytes, values: [rows, flows, packets, bytes], help: what to add up; both directions where the format has both}
  limit: {type: int, default: 20, min: 1, help: how many}
needs: [ts]
chart: {kind: donut, x: value, y: amount}
columns:
  rank:             {help: NULL for all others together}
  value:            {help: 'of the dimension; NULL where the log has none'}
  amount:           {help: 'what `by` says'}
  share:            {unit: percent, help: of the amount of all values}
  cumulative_share: {unit: percent, help: of this value and those above it}
  records:          {access: {as: requests, unit: requests}, flow: {as: rows, unit: rows}}
  first_seen:       {unit: time}
  last_seen:        {unit: time}
  values:           {unit: values, help: how many different values the row stands for}
  hhi:              {help: 'concentration of all values, 0 to 1'}
  gini:             {help: 'inequality of all values, 0 to 1'}
*/
WITH
amounts AS (
  SELECT ts, dimensions[:dimension] AS value, amounts[:by] AS amount FROM log_records
),
totals AS (
  SELECT value, sum(amount) AS amount, count(*) AS records, min(ts) AS first_seen, max(ts) AS last_seen
  FROM amounts
  GROUP BY value
),
ranked AS (
  SELECT
    *,
    row_number() OVER (ORDER BY amount DESC, records DESC, value) AS rank,
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
    amount, records, first_seen, last_seen, total, hhi, gini
  FROM concentrated
)
SELECT
  rank,
  value,
  sum(amount) AS amount,
  round(100.0D * sum(amount) / max(total), 2) AS share,
  round(100.0D * sum(sum(amount)) OVER (ORDER BY rank NULLS LAST) / max(total), 2) AS cumulative_share,
  sum(records) AS records,
  min(first_seen) AS first_seen,
  max(last_seen) AS last_seen,
  count(*) AS values,
  round(max(hhi), 4) AS hhi,
  round(max(gini), 4) AS gini
FROM folded
GROUP BY rank, value
ORDER BY rank NULLS LAST
