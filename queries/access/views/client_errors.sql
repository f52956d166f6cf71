/*
title: Answers that blame the client, counted
description: |
  One row for each client, path, status from 400 to 499 and ten minutes. Where there was no path (no request line), the target as logged. `static` are pictures,
  styles, fonts and scripts: one page with broken links asks for many, so they say less.
tags: [attack.T1595]
needs: [ts, client, status]
columns:
  client:   {help: who asked}
  path:     {help: what for}
  status:   {help: 400 to 499}
  step:     {unit: time, help: begin of the ten minutes}
  requests: {unit: requests}
  first_ts: {unit: time, help: of the first of them}
  last_ts:  {unit: time, help: of the last of them}
  static:   {help: 'a picture, style, font or script, by its ending'}
*/
SELECT
  *,
  path RLIKE '(?i)[.](css|js|map|png|jpe?g|gif|ico|svg|webp|avif|bmp|woff2?|ttf|otf|eot|mp[34]|webm|pdf)$' AS static
FROM (
  SELECT
    client,
    coalesce(path, target, '') AS path,
    status,
    window(ts, '10 minutes').start AS step,
    count(*) AS requests,
    min(ts) AS first_ts,
    max(ts) AS last_ts
  FROM access
  WHERE status BETWEEN 400 AND 499 AND client IS NOT NULL AND ts IS NOT NULL
  GROUP BY ALL
)
