/*
title: Flow log, how complete its columns are
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
      named_struct('position', 2, 'name', 'duration_s', 'present', count(duration_s), 'distinct_about', approx_count_distinct(duration_s)),
      named_struct('position', 3, 'name', 'proto', 'present', count(proto), 'distinct_about', approx_count_distinct(proto)),
      named_struct('position', 4, 'name', 'src_ip', 'present', count(src_ip), 'distinct_about', approx_count_distinct(src_ip)),
      named_struct('position', 5, 'name', 'src_port', 'present', count(src_port), 'distinct_about', approx_count_distinct(src_port)),
      named_struct('position', 6, 'name', 'dst_ip', 'present', count(dst_ip), 'distinct_about', approx_count_distinct(dst_ip)),
      named_struct('position', 7, 'name', 'dst_port', 'present', count(dst_port), 'distinct_about', approx_count_distinct(dst_port)),
      named_struct('position', 8, 'name', 'packets', 'present', count(packets), 'distinct_about', approx_count_distinct(packets)),
      named_struct('position', 9, 'name', 'bytes', 'present', count(bytes), 'distinct_about', approx_count_distinct(bytes)),
      named_struct('position', 10, 'name', 'packets_back', 'present', count(packets_back), 'distinct_about', approx_count_distinct(packets_back)),
      named_struct('position', 11, 'name', 'bytes_back', 'present', count(bytes_back), 'distinct_about', approx_count_distinct(bytes_back)),
      named_struct('position', 12, 'name', 'flows', 'present', count(flows), 'distinct_about', approx_count_distinct(flows)),
      named_struct('position', 13, 'name', 'flags', 'present', count(flags), 'distinct_about', approx_count_distinct(flags)),
      named_struct('position', 14, 'name', 'state', 'present', count(state), 'distinct_about', approx_count_distinct(state)),
      named_struct('position', 15, 'name', 'tos', 'present', count(tos), 'distinct_about', approx_count_distinct(tos)),
      named_struct('position', 16, 'name', 'icmp_type', 'present', count(icmp_type), 'distinct_about', approx_count_distinct(icmp_type)),
      named_struct('position', 17, 'name', 'icmp_code', 'present', count(icmp_code), 'distinct_about', approx_count_distinct(icmp_code)),
      named_struct('position', 18, 'name', 'label', 'present', count(label), 'distinct_about', approx_count_distinct(label)),
      named_struct('position', 19, 'name', 'attack_type', 'present', count(attack_type), 'distinct_about', approx_count_distinct(attack_type)),
      named_struct('position', 20, 'name', 'attack_id', 'present', count(attack_id), 'distinct_about', approx_count_distinct(attack_id)),
      named_struct('position', 21, 'name', 'attack_description', 'present', count(attack_description), 'distinct_about', approx_count_distinct(attack_description))
    ) AS profile
  FROM flow
)
SELECT position, column_name, present, n - present AS missing, round(100.0D * (n - present) / n, 2) AS null_share, distinct_about
FROM counts
LATERAL VIEW inline(profile) AS position, column_name, present, distinct_about
ORDER BY position
