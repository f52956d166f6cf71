/*
title: Busiest pairs
description: The pairs of source and destination with the most rows; ties by name.
tags: [top, pairs]
params:
  limit: {type: int, default: 20, min: 1, help: how many}
needs: [src_ip, dst_ip]
chart: {kind: bar, x: pair, y: rows}
columns:
  pair:     {help: source -> destination}
  src_ip:   {help: address}
  dst_ip:   {help: address}
  rows:     {unit: rows}
  share:    {unit: percent, help: of all rows}
  bytes:    {unit: bytes, help: from source to destination}
  packets:  {unit: packets}
  ports:    {unit: ports, help: distinct destination ports}
*/
SELECT
  concat(src_ip, ' -> ', dst_ip) AS pair,
  src_ip,
  dst_ip,
  count(*) AS rows,
  round(100.0D * count(*) / sum(count(*)) OVER (), 2) AS share,
  sum(bytes) AS bytes,
  sum(packets) AS packets,
  count(DISTINCT dst_port) AS ports
FROM flow
GROUP BY src_ip, dst_ip
ORDER BY rows DESC, src_ip, dst_ip
LIMIT :limit
