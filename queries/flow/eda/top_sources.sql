/*
title: Busiest sources
description: The addresses that sent the most rows, bytes or packets, by the choice of `by`; ties by name.
tags: [top, sources]
params:
  limit: {type: int, default: 20, min: 1, help: how many}
  by:    {type: string, default: rows, values: [rows, bytes, packets], help: what to rank by}
needs: [src_ip]
chart: {kind: bar, x: src_ip, y: rows}
columns:
  src_ip:       {help: address}
  rows:         {unit: rows}
  share:        {unit: percent, help: of all rows}
  bytes:        {unit: bytes}
  packets:      {unit: packets}
  destinations: {unit: addresses, help: distinct}
  ports:        {unit: ports, help: distinct destination ports}
  first_seen:   {unit: time}
  last_seen:    {unit: time}
*/
SELECT *
FROM (
  SELECT
    src_ip,
    count(*) AS rows,
    round(100.0D * count(*) / sum(count(*)) OVER (), 2) AS share,
    sum(bytes) AS bytes,
    sum(packets) AS packets,
    count(DISTINCT dst_ip) AS destinations,
    count(DISTINCT dst_port) AS ports,
    min(ts) AS first_seen,
    max(ts) AS last_seen
  FROM flow
  GROUP BY src_ip
)
ORDER BY CASE :by WHEN 'bytes' THEN bytes WHEN 'packets' THEN packets ELSE rows END DESC, src_ip
LIMIT :limit
