/*
title: Flow log in numbers
description: How much there is, from when to when, between how many addresses, and how much they sent. What a row without a value would add is left out.
tags: [summary]
needs: [ts]
columns:
  rows:         {unit: rows}
  flows:        {unit: flows, help: a row that does not say how many flows it stands for counts as one}
  sources:      {unit: addresses, help: distinct}
  destinations: {unit: addresses, help: distinct}
  pairs:        {unit: pairs, help: distinct source and destination}
  first_seen:   {unit: time}
  last_seen:    {unit: time}
  packets:      {unit: packets, help: both directions where the format has both}
  bytes_total:  {unit: bytes, help: from source to destination}
  bytes_back:   {unit: bytes, help: from destination to source where the format has it}
  without_bytes: {unit: rows, help: no number of bytes was logged}
  labelled:     {unit: rows, help: an attack by the log's own label}
*/
SELECT
  count(*) AS rows,
  sum(coalesce(flows, 1L)) AS flows,
  count(DISTINCT src_ip) AS sources,
  count(DISTINCT dst_ip) AS destinations,
  count(DISTINCT struct(src_ip, dst_ip)) AS pairs,
  min(ts) AS first_seen,
  max(ts) AS last_seen,
  sum(coalesce(packets, 0L) + coalesce(packets_back, 0L)) AS packets,
  sum(bytes) AS bytes_total,
  sum(bytes_back) AS bytes_back,
  count(*) - count(bytes) AS without_bytes,
  count_if(lower(label) NOT IN ('normal', 'benign', 'background', 'unknown')) AS labelled
FROM flow
