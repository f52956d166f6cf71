/*
title: Requests that look like an attack
description: |
  One row for each request and list of patterns that it matches: SQL injection, traversal, scripts, code, metadata addresses and sensitive
  files in the target; the same attacks but for files in referrer and agent, as what is logged is read by programs, too; scanners in the agent.
  `list` is the name of the list of patterns (a file of data/patterns, or of the workspace's patterns/), `pattern` the first of its patterns
  that matches, `field` where.

  The list malformed also has what method, version and length tell, as in the view notable_requests, of which this is a part.
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
-- Hits stand in the order of the lists; a request is one row of a list, not one of each pattern.
SELECT
  ts, client, host, method, target, path, status, bytes, agent, list, hit.pattern, hit.field
FROM (
  SELECT *, filter(hits, hit -> hit.list = list)[0] AS hit
  FROM (
    SELECT *, explode(array_except(transform(hits, hit -> hit.list), array('login_paths', 'web_shells'))) AS list FROM notable_requests
  )
)
