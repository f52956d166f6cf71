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
  log_from:    {unit: time, help: 'first conversation of the log, the same in each row'}
*/
WITH callers AS (
  SELECT DISTINCT client_ip FROM contacts
),
own AS (
  SELECT coalesce(nullif(count_if(ip_class(client_ip) = 'private'), 0), count(*)) AS hosts FROM callers
),
servers AS (
  SELECT server_ip, count(DISTINCT client_ip) AS clients, min(first_seen) AS first_seen
  FROM contacts
  GROUP BY server_ip
)
SELECT
  server_ip,
  clients,
  hosts,
  CASE WHEN hosts >= 10 THEN least(1D, clients / CAST(hosts AS DOUBLE)) END AS prevalence,
  first_seen,
  min(first_seen) OVER () AS log_from
FROM servers CROSS JOIN own
