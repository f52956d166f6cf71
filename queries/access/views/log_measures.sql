/*
title: What requests measure
description: |
  One row for each measure of each request: the bytes and the duration of its answer. Queries of both families read it, as a view of this name
  is there for either.
tags: [both, size, duration]
columns:
  groups:   {help: 'columns to group by as text, by name'}
  measure:  {help: 'bytes, or duration in microseconds'}
  amount:   {help: NULL where the log has none}
  fraction: {help: 'the parts of one that are told apart: 10 for tenths'}
*/
SELECT
  map(
    'endpoint', path_shape(path),
    'path', path,
    'host', host,
    'method', method,
    'status', CAST(status AS STRING),
    'client', client) AS groups,
  stack(2, 'bytes', bytes, 'duration', duration_us) AS (measure, amount),
  10D AS fraction
FROM access
