/*
title: Sizes of the answers of each path
description: |
  One row for each path, method and status that was answered with 200 to 299 and a body (not HEAD, not a part) at least eight times: how large
  these answers are as a rule, and how large the largest is.
tags: [size]
needs: [path, status, bytes]
columns:
  path:     {help: as logged}
  method:   {help: as logged}
  status:   {help: 200 to 299}
  n:        {unit: requests}
  q1:       {help: first quartile of ln(1 + bytes)}
  q3:       {help: third quartile of ln(1 + bytes)}
  middle:   {unit: bytes, help: median}
  largest:  {unit: bytes}
*/
WITH counted AS (
  SELECT path, method, status, bytes, count(*) AS n
  FROM access
  WHERE bytes IS NOT NULL AND path IS NOT NULL AND status BETWEEN 200 AND 299 AND status <> 206 AND NOT method <=> 'HEAD'
  GROUP BY path, method, status, bytes
)
SELECT
  path, method, status, sum(n) AS n,
  percentile(ln(1 + bytes), 0.25, n) AS q1, percentile(ln(1 + bytes), 0.75, n) AS q3,
  percentile(bytes, 0.5, n) AS middle,
  max(bytes) AS largest
FROM counted
GROUP BY path, method, status
HAVING sum(n) >= 8
