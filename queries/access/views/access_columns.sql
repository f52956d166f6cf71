/*
title: Access log, how complete its columns are
description: Of each canonical column how many rows have a value, how many lack one, and how many distinct values there are, about.
tags: [quality]
needs: [ts]
chart: {kind: bar, x: column_name, y: null_share}
columns:
  position:   {help: place among the canonical columns}
  column_name: {help: canonical column}
  present:    {unit: rows}
  missing:    {unit: rows}
  null_share: {unit: percent}
  distinct_about: {unit: values, help: approximate}
*/
WITH counts AS (
  SELECT
    count(*) AS n,
    array(
      named_struct('position', 1, 'name', 'ts', 'present', count(ts), 'distinct_about', approx_count_distinct(ts)),
      named_struct('position', 2, 'name', 'client', 'present', count(client), 'distinct_about', approx_count_distinct(client)),
      named_struct('position', 3, 'name', 'ident', 'present', count(ident), 'distinct_about', approx_count_distinct(ident)),
      named_struct('position', 4, 'name', 'user_name', 'present', count(user_name), 'distinct_about', approx_count_distinct(user_name)),
      named_struct('position', 5, 'name', 'method', 'present', count(method), 'distinct_about', approx_count_distinct(method)),
      named_struct('position', 6, 'name', 'target', 'present', count(target), 'distinct_about', approx_count_distinct(target)),
      named_struct('position', 7, 'name', 'path', 'present', count(path), 'distinct_about', approx_count_distinct(path)),
      named_struct('position', 8, 'name', 'query', 'present', count(query), 'distinct_about', approx_count_distinct(query)),
      named_struct('position', 9, 'name', 'protocol', 'present', count(protocol), 'distinct_about', approx_count_distinct(protocol)),
      named_struct('position', 10, 'name', 'status', 'present', count(status), 'distinct_about', approx_count_distinct(status)),
      named_struct('position', 11, 'name', 'bytes', 'present', count(bytes), 'distinct_about', approx_count_distinct(bytes)),
      named_struct('position', 12, 'name', 'referrer', 'present', count(referrer), 'distinct_about', approx_count_distinct(referrer)),
      named_struct('position', 13, 'name', 'agent', 'present', count(agent), 'distinct_about', approx_count_distinct(agent)),
      named_struct('position', 14, 'name', 'host', 'present', count(host), 'distinct_about', approx_count_distinct(host)),
      named_struct('position', 15, 'name', 'duration_us', 'present', count(duration_us), 'distinct_about', approx_count_distinct(duration_us))
    ) AS profile
  FROM access
)
SELECT position, column_name, present, n - present AS missing, round(100.0D * (n - present) / n, 2) AS null_share, distinct_about
FROM counts
LATERAL VIEW inline(profile) AS position, column_name, present, distinct_about
ORDER BY position
