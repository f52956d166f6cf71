/*
title: Access log in numbers
description: How much there is, from when to when, by how many clients, and how much of it failed. A dash for bytes is no value and counts in no sum or mean.
tags: [summary]
needs: [ts]
columns:
  requests:     {unit: requests}
  clients:      {unit: clients, help: distinct}
  paths:        {unit: paths, help: distinct}
  agents:       {unit: agents, help: distinct user agents}
  first_seen:   {unit: time}
  last_seen:    {unit: time}
  bytes_total:  {unit: bytes}
  bytes_mean:   {unit: bytes}
  bytes_min:    {unit: bytes}
  bytes_max:    {unit: bytes}
  without_size: {unit: requests, help: no number of bytes was logged}
  client_errors: {unit: requests, help: status 4xx}
  server_errors: {unit: requests, help: status 5xx}
  error_share:  {unit: percent, help: 4xx and 5xx of all requests that have a status}
*/
SELECT
  count(*) AS requests,
  count(DISTINCT client) AS clients,
  count(DISTINCT path) AS paths,
  count(DISTINCT agent) AS agents,
  min(ts) AS first_seen,
  max(ts) AS last_seen,
  sum(bytes) AS bytes_total,
  round(avg(bytes), 4) AS bytes_mean,
  min(bytes) AS bytes_min,
  max(bytes) AS bytes_max,
  count(*) - count(bytes) AS without_size,
  count_if(status BETWEEN 400 AND 499) AS client_errors,
  count_if(status BETWEEN 500 AND 599) AS server_errors,
  round(100 * avg(CASE WHEN status IS NULL THEN NULL WHEN status >= 400 THEN 1.0D ELSE 0.0D END), 2) AS error_share
FROM access
