/*
title: Flows by protocol
description: How many rows, packets and bytes used which protocol.
tags: [protocols]
needs: [proto]
chart: {kind: pie, x: proto, y: rows}
columns:
  proto:   {help: upper case}
  rows:    {unit: rows}
  share:   {unit: percent, help: of all rows}
  sources: {unit: addresses, help: distinct}
  packets: {unit: packets}
  bytes:   {unit: bytes, help: from source to destination}
*/
SELECT
  proto,
  count(*) AS rows,
  round(100.0D * count(*) / sum(count(*)) OVER (), 2) AS share,
  count(DISTINCT src_ip) AS sources,
  sum(packets) AS packets,
  sum(bytes) AS bytes
FROM flow
GROUP BY proto
ORDER BY rows DESC, proto
