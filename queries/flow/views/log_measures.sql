/*
title: What conversations measure
description: |
  One row for each measure of each conversation: bytes there and back, and its duration. Queries of both families read it, as a view of this name
  is there for either.
tags: [both, size, duration]
needs: [src_ip, dst_ip]
columns:
  groups:   {help: 'columns to group by as text, by name'}
  measure:  {help: 'bytes from client to server, bytes_back, or duration in seconds'}
  amount:   {help: NULL where the log has none}
  fraction: {help: 'the parts of one that are told apart: 1000 for thousandths'}
*/
SELECT
  map(
    'service', coalesce(concat(proto, '/', server_port), proto),
    'proto', proto,
    'client_ip', client_ip,
    'server_ip', server_ip,
    'outcome', outcome) AS groups,
  stack(3,
    'bytes', CAST(bytes AS DOUBLE),
    'bytes_back', CAST(bytes_back AS DOUBLE),
    'duration', (unix_micros(last_ts) - unix_micros(ts)) / 1e6D) AS (measure, amount),
  1000D AS fraction
FROM conversations
