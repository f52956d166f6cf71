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
aliases: [payload_outlier_iqr]
tags: [attack.T1190, attack.T1213]
references: ['https://www.itl.nist.gov/div898/handbook/prc/section1/prc16.htm']
falsepositives: [a file that was replaced by a larger one, pages whose length the visitor chooses]
params:
  fences:        {type: double, default: 3, min: 1, help: interquartile ranges above the third quartile}
  min_responses: {type: int, default: 30, min: 8, help: answers of a path to compare with}
  min_bytes:     {type: int, default: 100000, min: 0}
  min_factor:    {type: double, default: 5, min: 1, help: times the median}
needs: [client, path, status, bytes]
gate:
  view: path_sizes
  when: |-
    n >= :min_responses
    AND largest > greatest(CAST(:min_bytes AS DOUBLE), :min_factor * middle, exp(q3 + :fences * greatest(q3 - q1, 0.1D)) - 1)
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM access
  WHERE client = :entity AND path = :path AND method <=> :method AND status = :status AND bytes >= :smallest
    AND ts BETWEEN :first_seen AND :last_seen
  ORDER BY ts, _file, _offset
*/
WITH fences AS (
  SELECT path, method, status, n, q1, q3, middle, greatest(q3 - q1, 0.1D) AS iqr,
    greatest(CAST(:min_bytes AS DOUBLE), :min_factor * middle, exp(q3 + :fences * greatest(q3 - q1, 0.1D)) - 1) AS fence
  FROM path_sizes
  WHERE n >= :min_responses AND largest >= :min_bytes
),
outliers AS (
  SELECT /*+ BROADCAST(f) */ a.ts, a.client, a.bytes, ln(1 + a.bytes) AS size, f.*, count(*) OVER (PARTITION BY f.path, f.method, f.status) AS of_path
  FROM access a JOIN fences f ON a.path = f.path AND a.method <=> f.method AND a.status = f.status AND a.bytes > f.fence
  WHERE a.bytes >= :min_bytes
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
  min(bytes) AS smallest,
  'answers of the same path, method and status' AS baseline,
  max(n) AS baseline_n
FROM outliers
WHERE client IS NOT NULL AND of_path <= 0.1D * n
GROUP BY client, path, method, status
ORDER BY score DESC, entity, path
