/*
title: Flows by hour
description: Rows, sources, packets and bytes of each hour. An hour without a flow has no row.
tags: [time]
params:
  bucket: {type: interval, default: 1 hour, min: 1 s, help: length of one step}
needs: [ts]
chart: {kind: line, x: hour, y: rows}
columns:
  hour:    {unit: time, help: when the step begins}
  rows:    {unit: rows}
  sources: {unit: addresses, help: distinct}
  packets: {unit: packets}
  bytes:   {unit: bytes, help: from source to destination}
*/
SELECT
  hour,
  count(*) AS rows,
  count(DISTINCT src_ip) AS sources,
  sum(packets) AS packets,
  sum(bytes) AS bytes
FROM (SELECT *, window(ts, :bucket).start AS hour FROM flow)
GROUP BY hour
ORDER BY hour
