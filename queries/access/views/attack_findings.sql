/*
title: What the attack rules say of a client
description: |
  attack_campaigns with the columns that findings have: the rules on lists of patterns add their own limits, severities and words.
tags: [attack.T1190]
needs: [ts, client]
columns:
  list:           {help: list of patterns}
  entity:         {help: the attacker}
  requests:       {unit: requests}
  events:         {unit: requests}
  first_seen:     {unit: time}
  last_seen:      {unit: time}
  observed:       {unit: requests}
  target:         {help: the path that was attacked most lately}
  most_in_5_min:  {unit: requests, help: within any five minutes}
  answered:       {unit: requests, help: answered 200 to 299}
  server_errors:  {unit: requests, help: answered 500 or more}
  odd_sizes:      {unit: requests, help: answered with an odd size}
  fields:         {help: 'where they were: target, referrer, agent, request'}
  told:           {help: 'patterns, pace, place and answers in words'}
*/
SELECT
  list,
  client AS entity,
  requests,
  requests AS events,
  first_ts AS first_seen,
  last_ts AS last_seen,
  CAST(requests AS DOUBLE) AS observed,
  worst_path AS target,
  most_in_5_min, answered, server_errors, odd_sizes, fields, told
FROM attack_campaigns
