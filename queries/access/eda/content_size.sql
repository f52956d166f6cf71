/*
title: Sizes of responses
description: How many responses were how large, in powers of two, and what they add up to. A dash for bytes is no value and has no row.
tags: [size, bytes]
needs: [bytes]
chart: {kind: histogram, x: from_bytes, y: responses}
columns:
  from_bytes: {unit: bytes, help: smallest size of the class}
  to_bytes:   {unit: bytes, help: largest size of the class}
  responses:  {unit: responses}
  share:      {unit: percent, help: of the responses with a size}
  bytes:      {unit: bytes}
  mean:       {unit: bytes}
  min:        {unit: bytes}
  max:        {unit: bytes}
*/
WITH sized AS (
  SELECT bytes, CASE WHEN bytes <= 0 THEN 0 ELSE length(bin(bytes)) END AS digits
  FROM access
  WHERE bytes IS NOT NULL
)
SELECT
  CASE WHEN digits = 0 THEN 0L ELSE shiftleft(1L, digits - 1) END AS from_bytes,
  CASE WHEN digits = 0 THEN 0L ELSE shiftleft(1L, digits) - 1 END AS to_bytes,
  count(*) AS responses,
  round(100.0D * count(*) / sum(count(*)) OVER (), 2) AS share,
  sum(bytes) AS bytes,
  round(avg(bytes), 4) AS mean,
  min(bytes) AS min,
  max(bytes) AS max
FROM sized
GROUP BY digits
ORDER BY from_bytes
