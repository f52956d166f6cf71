/*
title: How many call whom
description: |
  One row for each address that was called: by how many clients, since when, and for which share of the log's own hosts that stands
  (`prevalence`). Own hosts are the clients with private addresses, or all clients where there is none. Of fewer than ten
  hosts a share says nothing: prevalence is NULL then.
tags: [direction, peers]
needs: [ts, src_ip, dst_ip]
columns:
  server_ip:   {help: who was called}
  clients:     {unit: addresses, help: distinct callers}
  hosts:       {unit: addresses, help: 'clients of the log itself, the same in each row'}
  prevalence:  {unit: share, help: 'clients among hosts, 1 at most'}
  first_seen:  {unit: time, help: first call by anybody}
  log_from:    {unit: time, help: 'begin of the first conversation of the log, the same in each row'}
  log_to:      {unit: time, help: 'begin of the last conversation of the log, the same in each row'}
*/
WITH counted AS (
  SELECT
    server_ip, grouping(server_ip) = 1 AS is_log,
    count(DISTINCT client_ip) AS clients,
    count(DISTINCT CASE WHEN ip_class(client_ip) = 'private' THEN client_ip END) AS private_clients,
    min(first_seen) AS first_seen, max(last_begun) AS last_begun
  FROM contacts
  GROUP BY GROUPING SETS ((server_ip), ())
),
log AS (
  SELECT
    *,
    max(CASE WHEN is_log THEN coalesce(nullif(private_clients, 0L), clients) END) OVER () AS hosts,
    min(first_seen) OVER () AS log_from, max(last_begun) OVER () AS log_to
  FROM counted
)
SELECT
  server_ip,
  clients,
  hosts,
  CASE WHEN hosts >= 10 THEN least(1D, clients / CAST(hosts AS DOUBLE)) END AS prevalence,
  first_seen,
  log_from,
  log_to
FROM log
WHERE NOT is_log
