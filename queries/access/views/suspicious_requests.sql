/*
title: Requests that look like an attack
description: |
  One row for each request and list of patterns that it matches: SQL injection, traversal, scripts, code, metadata addresses and sensitive
  files in the target; the same attacks but for files in referrer and agent, as what is logged is read by programs, too; scanners in the agent.
  `list` is the name of the list of patterns (a file of data/patterns, or of the workspace's patterns/), `pattern` the first of its patterns
  that matches, `field` where.

  The list `malformed` also has what method, version and length tell: `no_request` (no METHOD TARGET VERSION), `tunnel` (CONNECT), `trace` (TRACE,
  TRACK, DEBUG), `webdav`, `unknown_method`, `bad_version` (neither HTTP/0.9 to 1.1 nor 2 or 3), `oversize` (a target of more than 4,096
  bytes, or answered 414 or 431).

  Read by the attack rules, so that the log is searched once for all of them.
tags: [attack.T1190]
needs: [ts, client]
columns:
  ts:      {unit: time}
  client:  {help: who asked}
  host:    {help: virtual host}
  method:  {help: NULL if there was no request line}
  target:  {help: as logged}
  path:    {help: target without what follows the question mark}
  status:  {help: answer}
  bytes:   {unit: bytes, help: of the answer}
  agent:   {help: user agent}
  list:    {help: list of patterns that matches}
  pattern: {help: the first pattern of it that does}
  field:   {help: 'target, referrer, agent or request'}
*/
WITH marked AS (
  SELECT
    ts, client, host, method, target, path, status, bytes, agent, referrer,
    CASE
      WHEN method IN ('GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'REPORT', 'PURGE', 'QUERY') THEN CASE
        WHEN status IN (414, 431) OR octet_length(target) > 4096 THEN 'oversize'
        WHEN protocol NOT IN ('HTTP/1.1', 'HTTP/2.0', 'HTTP/1.0', 'HTTP/2', 'HTTP/3.0', 'HTTP/3', 'HTTP/0.9') THEN 'bad_version'
      END
      WHEN method IS NULL THEN CASE WHEN target IS NOT NULL AND NOT startswith(target, concat(char(22), char(3))) THEN 'no_request' END
      WHEN method = 'CONNECT' THEN 'tunnel'
      WHEN method IN ('TRACE', 'TRACK', 'DEBUG') THEN 'trace'
      WHEN method IN ('PROPFIND', 'PROPPATCH', 'MKCOL', 'COPY', 'MOVE', 'LOCK', 'UNLOCK', 'SEARCH') THEN 'webdav'
      ELSE 'unknown_method'
    END AS malformed
  FROM access
  WHERE client IS NOT NULL
),
found AS (
  SELECT
    *,
    concat(
      transform(
        coalesce(pattern_matches(target, 'sql_injection, path_traversal, cross_site_scripting, remote_code, ssrf_metadata, sensitive_files, malformed'), array()),
        name -> named_struct('name', name, 'field', 'target')),
      transform(
        coalesce(pattern_matches(referrer, 'sql_injection, path_traversal, cross_site_scripting, remote_code'), array()),
        name -> named_struct('name', name, 'field', 'referrer')),
      transform(
        coalesce(pattern_matches(agent, 'sql_injection, path_traversal, cross_site_scripting, remote_code, scanner_agents'), array()),
        name -> named_struct('name', name, 'field', 'agent')),
      CASE WHEN malformed IS NULL THEN array() ELSE array(named_struct('name', concat('malformed.', malformed), 'field', 'request')) END) AS hits
  FROM marked
  WHERE malformed IS NOT NULL
    OR matches_any(target, 'sql_injection, path_traversal, cross_site_scripting, remote_code, ssrf_metadata, sensitive_files, malformed')
    OR matches_any(referrer, 'sql_injection, path_traversal, cross_site_scripting, remote_code')
    OR matches_any(agent, 'sql_injection, path_traversal, cross_site_scripting, remote_code, scanner_agents')
),
-- The first hit of each list: hits stand in the order of the lists, and a request is one row of a list, not one of each pattern.
listed AS (
  SELECT *, explode(array_distinct(transform(hits, hit -> substring_index(hit.name, '.', 1)))) AS list FROM found
)
SELECT
  ts, client, host, method, target, path, status, bytes, agent, list,
  substring_index(hit.name, '.', -1) AS pattern,
  hit.field AS field
FROM (SELECT *, filter(hits, hit -> substring_index(hit.name, '.', 1) = list)[0] AS hit FROM listed)
