/*
title: Labelled attacks
description: How many rows carry which label and kind of attack, where the log says so itself.
tags: [labels, attacks]
needs: [label]
chart: {kind: bar, x: attack_type, y: rows}
columns:
  label:       {help: the log's own}
  attack_type: {help: the log's own}
  rows:        {unit: rows}
  share:       {unit: percent, help: of all rows}
  attacks:     {unit: attacks, help: distinct attack ids}
  sources:     {unit: addresses, help: distinct}
  bytes:       {unit: bytes}
  first_seen:  {unit: time}
  last_seen:   {unit: time}
*/
SELECT
  label,
  attack_type,
  count(*) AS rows,
  round(100.0D * count(*) / sum(count(*)) OVER (), 2) AS share,
  count(DISTINCT attack_id) AS attacks,
  count(DISTINCT src_ip) AS sources,
  sum(bytes) AS bytes,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM flow
GROUP BY label, attack_type
ORDER BY rows DESC, label, attack_type
