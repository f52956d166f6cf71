/*
title: Services by port
description: Which destination ports the conversations went to, and how many were answered. Replies do not count as destinations, because the view `conversations` says who began.
tags: [ports, services]
params:
  limit: {type: int, default: 20, min: 1, help: how many}
needs: [src_ip, dst_ip, dst_port]
chart: {kind: bar, x: server_port, y: conversations}
columns:
  proto:         {help: upper case}
  server_port:   {help: port of the side that was called}
  conversations: {unit: conversations}
  share:         {unit: percent, help: of all conversations with a port}
  answered:      {unit: conversations, help: established}
  clients:       {unit: addresses, help: distinct}
  servers:       {unit: addresses, help: distinct}
  bytes:         {unit: bytes, help: both directions}
*/
SELECT
  proto,
  server_port,
  count(*) AS conversations,
  round(100.0D * count(*) / sum(count(*)) OVER (), 2) AS share,
  count_if(outcome = 'established') AS answered,
  count(DISTINCT client_ip) AS clients,
  count(DISTINCT server_ip) AS servers,
  sum(coalesce(bytes, 0L) + coalesce(bytes_back, 0L)) AS bytes
FROM conversations
WHERE server_port IS NOT NULL
GROUP BY proto, server_port
ORDER BY conversations DESC, proto, server_port
LIMIT :limit
