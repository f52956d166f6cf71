/*
title: Flows as records
description: |
  One row for each row of the log, with the columns that a view of this name has of either family: queries of both families read it.

  `dimensions` are the columns to group by, as text, and `amounts` what can be added up, both by name; none costs anything unless it is asked for.
tags: [both]
columns:
  ts:           {unit: time}
  source:       {help: source address}
  destination:  {help: destination address}
  status:       {help: 'NULL: flows have none'}
  records:      {help: '1'}
  flows:        {unit: flows, help: a row that does not say how many flows it stands for counts as one}
  packets:      {unit: packets, help: from source to destination}
  bytes:        {unit: bytes, help: from source to destination}
  packets_both: {unit: packets, help: both directions where the format has both}
  bytes_both:   {unit: bytes, help: both directions where the format has both}
  dimensions:   {help: 'columns as text, by name'}
  amounts:      {help: 'rows, flows, packets and bytes, by name; both directions where the format has both'}
  marks:        {help: how many commas and tabs the line has}
  marks_are:    {help: what marks counts}
  _file:        {help: file of the line}
  _offset:      {unit: bytes, help: of the line in its file}
  _raw:         {help: the line}
*/
SELECT
  ts,
  src_ip AS source,
  dst_ip AS destination,
  CAST(NULL AS INT) AS status,
  1L AS records,
  coalesce(flows, 1L) AS flows,
  packets,
  bytes,
  coalesce(packets, 0L) + coalesce(packets_back, 0L) AS packets_both,
  coalesce(bytes, 0L) + coalesce(bytes_back, 0L) AS bytes_both,
  map(
    'src_ip', src_ip,
    'dst_ip', dst_ip,
    'pair', concat(src_ip, ' -> ', dst_ip),
    'src_port', CAST(src_port AS STRING),
    'dst_port', CAST(dst_port AS STRING),
    'service', concat(proto, '/', dst_port),
    'proto', proto,
    'flags', flags,
    'state', state,
    'tos', CAST(tos AS STRING),
    'label', label,
    'attack_type', attack_type,
    'attack_id', attack_id,
    'src_country', country(src_ip),
    'dst_country', country(dst_ip)) AS dimensions,
  map(
    'rows', 1L,
    'flows', coalesce(flows, 1L),
    'packets', coalesce(packets, 0L) + coalesce(packets_back, 0L),
    'bytes', coalesce(bytes, 0L) + coalesce(bytes_back, 0L)) AS amounts,
  length(_raw) - length(translate(_raw, ',\t', '')) AS marks,
  'commas and tabs' AS marks_are,
  _file, _offset, _raw
FROM flow
