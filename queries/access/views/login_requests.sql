/*
title: Requests to log in
description: |
  Tries: a POST to a path in the list of patterns login_paths, or anything answered 401, but for those without
  a user name where others at the same path have one: browsers ask once without, and are told to send one. And looks at the form: a GET of such a path answered
  200, `method` tells. Paths of a site's own go into a list of its own: patterns/login_paths.yaml in the workspace.

  `refused` is 400, 401, 403, 422 or 429: Rails and Laravel answer 422 to a wrong password, OAuth 400. `form_again` is 200 for a POST where the path answers GET with 200, too: the form came back, as a login that worked is a redirect there.
tags: [attack.T1110]
needs: [ts, client, method, path, status]
columns:
  ts:         {unit: time}
  client:     {help: who tried}
  host:       {help: virtual host}
  user_name:  {help: 'of basic authentication, where the log has it'}
  method:     {help: 'GET: a look at the form'}
  path:       {help: where}
  status:     {help: answer}
  bytes:      {unit: bytes, help: of the answer}
  is_try:     {help: 'false: a look at the form'}
  refused:    {help: '400, 401, 403, 422 or 429'}
  form_again: {help: a try was answered by the form}
*/
SELECT
  ts, client, host, user_name, method, path, status, bytes, is_try,
  is_try AND status IN (400, 401, 403, 422, 429) AS refused,
  is_try AND status = 200 AND has_form AS form_again
FROM (
  SELECT
    *,
    posted OR status = 401 AND (user_name IS NOT NULL OR NOT names_users) AS is_try,
    names_users AND user_name IS NULL AND status = 401 AS is_challenge
  FROM (
    SELECT
      *,
      coalesce(max(NOT posted AND status = 200) OVER (PARTITION BY path), false) AS has_form,
      coalesce(max(status = 401 AND user_name IS NOT NULL) OVER (PARTITION BY path), false) AS names_users
    FROM (
      SELECT
        ts, client, host, user_name, method, path, status, bytes,
        method <=> 'POST' AND path IS NOT NULL AND matches_any(path, 'login_paths') AS posted
      FROM notable_requests
      WHERE ts IS NOT NULL
        AND (status = 401 OR (method = 'POST' OR method = 'GET' AND status = 200) AND matches_any(path, 'login_paths'))
    )
  )
)
WHERE NOT is_challenge
