/*
title: Response far larger than its path usually gives
description: |
  Successful answers whose size lies beyond Tukey's far fence, Q3 + `fences` x IQR, of the logarithm ln(1 + bytes) of all answers of
  the same path, method and status (Tukey 1977). There must be `min_responses` of them, and the answer must be at least `min_bytes` and `min_factor` times the
  median: a page that varies a little is no finding. Where more than half of the answers are of one size (IQR 0) a tenth counts as spread.
  Quartiles of that many values do not move by the few values under test, which must be less than a tenth of them.
  Partial answers (206) and those without a body (HEAD, 304) are left out. The entity is the client, one finding for each path.
  Score: x / (x + fences) with x the distance above Q3 in IQRs.
severity: low
tags: [attack.T1190, attack.T1213]
references: ['https://www.itl.nist.gov/div898/handbook/prc/section1/prc16.htm']
falsepositives: [a file that was replaced by a larger one, pages whose length the visitor chooses]
params:
  fences:        {type: double, default: 3, min: 1, help: interquartile ranges above the third quartile}
  min_responses: {type: int, default: 30, min: 8, help: answers of a path to compare with}
  min_bytes:     {type: int, default: 100000, min: 0}
  min_factor:    {type: double, default: 5, min: 1, help: times the median}
needs: [client, path, status, bytes]
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM access
  WHERE client = :entity AND path = :path AND method <=> :method AND status = :status AND bytes >= :smallest
    AND ts BETWEEN :first_seen AND :last_seen
  ORDER BY ts, _file, _offset
*/
WITH answers AS (
  SELECT ts, client, path, method, status, bytes, ln(1 + bytes) AS size
  FROM access
  WHERE bytes IS NOT NULL AND path IS NOT NULL AND status BETWEEN 200 AND 299 AND status <> 206 AND NOT method <=> 'HEAD'
),
usual AS (
  SELECT
    path, method, status, count(*) AS n,
    percentile(size, 0.25) AS q1, percentile(size, 0.75) AS q3,
    percentile(bytes, 0.5) AS middle
  FROM answers
  GROUP BY path, method, status
  HAVING count(*) >= :min_responses AND max(bytes) >= :min_bytes
),
outliers AS (
  SELECT
    a.*, u.n, u.middle, u.q3,
    greatest(u.q3 - u.q1, 0.1D) AS iqr,
    count(*) OVER (PARTITION BY a.path, a.method, a.status) AS of_path
  FROM answers a JOIN usual u ON a.path = u.path AND a.method <=> u.method AND a.status = u.status
  WHERE a.size > u.q3 + :fences * greatest(u.q3 - u.q1, 0.1D)
    AND a.bytes >= :min_bytes AND a.bytes >= :min_factor * u.middle
)
SELECT
  client AS entity,
  max((size - q3) / iqr / ((size - q3) / iqr + :fences)) AS score,
  count(*) AS events,
  min(ts) AS first_seen,
  max(ts) AS last_seen,
  CAST(max(bytes) AS DOUBLE) AS observed,
  CAST(max(middle) AS DOUBLE) AS expected,
  format_string('%d bytes from %s, where %.0f is usual (median of %d)', max(bytes), path, max(middle), max(n)) AS summary,
  path,
  method,
  status,
  min(bytes) AS smallest
FROM outliers
WHERE client IS NOT NULL AND of_path <= 0.1D * n
GROUP BY client, path, method, status
ORDER BY score DESC, entity, path
