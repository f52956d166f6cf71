/*
title: Requests as records
description: |
  One row for each request, with the columns that a view of this name has of either family: queries of both families read it.

  `dimensions` are the columns to group by, as text, and `amounts` what can be added up, both by name; none costs anything unless it is asked for.
tags: [both]
columns:
  ts:           {unit: time}
  source:       {help: the client}
  destination:  {help: the virtual host}
  status:       {help: answer}
  records:      {help: '1'}
  flows:        {help: '1'}
  packets:      {help: 'NULL: requests have none'}
  bytes:        {unit: bytes, help: of the answer}
  packets_both: {help: 'NULL: requests have none'}
  bytes_both:   {unit: bytes, help: of the answer}
  dimensions:   {help: 'columns as text, by name'}
  amounts:      {help: 'requests, bytes and errors, by name'}
  marks:        {help: how many quotation marks the line has}
  marks_are:    {help: what marks counts}
  _file:        {help: file of the line}
  _offset:      {unit: bytes, help: of the line in its file}
  _raw:         {help: the line}
*/
SELECT
  ts,
  client AS source,
  host AS destination,
  status,
  1L AS records,
  1L AS flows,
  CAST(NULL AS BIGINT) AS packets,
  bytes,
  CAST(NULL AS BIGINT) AS packets_both,
  bytes AS bytes_both,
  map(
    'client', client,
    'host', host,
    'user_name', user_name,
    'method', method,
    'endpoint', path_shape(path),
    'path', path,
    'query', query,
    'target', target,
    'protocol', protocol,
    'status', CAST(status AS STRING),
    'referrer', referrer,
    'agent', agent,
    'family', agent(agent).family,
    'os', agent(agent).os,
    'country', country(client)) AS dimensions,
  map(
    'requests', 1L,
    'bytes', coalesce(bytes, 0L),
    'errors', CAST(coalesce(status >= 400, false) AS BIGINT)) AS amounts,
  length(_raw) - length(replace(_raw, '"', '')) AS marks,
  'quotation marks' AS marks_are,
  _file, _offset, _raw
FROM access
