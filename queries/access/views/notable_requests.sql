/*
title: The few requests that attack rules look at
description: |
  One pass over the log for all of them: requests that match a list of patterns in target, referrer or agent, that no browser makes, that go to a
  login page or were answered 401, and what is sent to scripts. Of all others attack rules need no more than counts.

  `hits` are the matches: list of patterns, pattern, and the field it was found in. In referrer and agent only attacks and scanners are looked for.
  The list `malformed` also has what method, version and length tell: `no_request` (no METHOD TARGET VERSION), `tunnel` (CONNECT), `trace` (TRACE,
  TRACK, DEBUG), `webdav`, `unknown_method`, `bad_version` (neither HTTP/0.9 to 1.1 nor 2 or 3), `oversize` (a target of more than 4,096
  bytes, or answered 414 or 431).
tags: [attack.T1190]
needs: [ts, client]
columns:
  ts:           {unit: time}
  client:       {help: who asked}
  host:         {help: virtual host}
  user_name:    {help: as logged}
  method:       {help: NULL if there was no request line}
  target:       {help: as logged}
  path:         {help: target without what follows the question mark}
  status:       {help: answer}
  bytes:        {unit: bytes, help: of the answer}
  agent:        {help: user agent}
  has_referrer: {help: whether it came with a referrer}
  to_script:    {help: 'whether the path is a script by its ending (php, jsp, asp, cgi ...)'}
  hits:         {help: 'array of list, pattern and field'}
*/
WITH marked AS (
  SELECT
    ts, client, host, user_name, method, target, path, status, bytes, agent, referrer,
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
    END AS malformed,
    coalesce(lower(substring_index(path, '.', -1)) IN ('php', 'php5', 'php7', 'phtml', 'phar', 'jsp', 'jspx', 'asp', 'aspx', 'ashx', 'cgi', 'cfm'), false) AS to_script
  FROM access
  WHERE client IS NOT NULL
),
found AS (
  SELECT
    *,
    concat(
      transform(
        coalesce(pattern_matches(target, 'sql_injection, path_traversal, cross_site_scripting, remote_code, ssrf_metadata, sensitive_files, malformed, web_shells, login_paths'), array()),
        name -> named_struct('name', name, 'field', 'target')),
      transform(
        coalesce(pattern_matches(referrer, 'sql_injection, path_traversal, cross_site_scripting, remote_code'), array()),
        name -> named_struct('name', name, 'field', 'referrer')),
      transform(
        coalesce(pattern_matches(agent, 'sql_injection, path_traversal, cross_site_scripting, remote_code, scanner_agents'), array()),
        name -> named_struct('name', name, 'field', 'agent')),
      CASE WHEN malformed IS NULL THEN array() ELSE array(named_struct('name', concat('malformed.', malformed), 'field', 'request')) END) AS named
  FROM marked
  WHERE malformed IS NOT NULL
    OR status = 401
    OR method = 'POST' AND to_script
    OR matches_any(target, 'sql_injection, path_traversal, cross_site_scripting, remote_code, ssrf_metadata, sensitive_files, malformed, web_shells, login_paths')
    OR matches_any(referrer, 'sql_injection, path_traversal, cross_site_scripting, remote_code')
    OR matches_any(agent, 'sql_injection, path_traversal, cross_site_scripting, remote_code, scanner_agents')
)
SELECT
  ts, client, host, user_name, method, target, path, status, bytes, agent,
  referrer IS NOT NULL AS has_referrer,
  to_script,
  transform(named, hit -> named_struct(
    'list', substring_index(hit.name, '.', 1), 'pattern', substring_index(hit.name, '.', -1), 'field', hit.field)) AS hits
FROM found
