/*
title: Latest errors
description: The last requests that failed, latest first.
tags: [errors]
params:
  limit:      {type: int, default: 50, min: 1, help: how many}
  min_status: {type: int, default: 400, min: 100, max: 599, help: the smallest status that counts}
  max_status: {type: int, default: 599, min: 100, max: 599, help: the largest status that counts}
needs: [ts, status]
columns:
  ts:      {unit: time}
  client:  {help: address or host name}
  method:  {help: as logged}
  target:  {help: as logged}
  status:  {unit: HTTP status}
  bytes:   {unit: bytes}
  referrer: {help: as logged}
  agent:   {help: as logged}
*/
SELECT ts, client, method, target, status, bytes, referrer, agent
FROM access
WHERE status BETWEEN :min_status AND :max_status
ORDER BY ts DESC, client, target, status, bytes, agent
LIMIT :limit
