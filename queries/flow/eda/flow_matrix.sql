/*
title: Who talks to whom, by direction, service and flags
description: |
  Conversations by direction, protocol, port that was called, and TCP flags. Direction is that of whoever began, as the view `conversations`
  says: `out` from the networks of `internal` to elsewhere, `in` from elsewhere, `internal` within, `external` neither end inside. The
  default are the private networks; names such as EXT_SERVER are outside unless `internal` lists them. Flags are those that the client's
  rows show together, in the order UAPRSF; NULL where the log does not say.

  asymmetry is (bytes - bytes_back) / (bytes + bytes_back), the producer-consumer ratio of the side that began: 1 sends only, -1 gets only.
  one_way are conversations of which one side was seen, or sent nothing: nobody answered, or the answers went past the exporter.
tags: [direction, ports, flags]
params:
  internal: {type: strings, default: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 'fc00::/7'], help: 'networks inside, and names of hosts inside'}
  by:       {type: string, default: conversations, values: [conversations, bytes, one_way], help: what to rank by}
  limit:    {type: int, default: 50, min: 1, help: how many}
needs: [src_ip, dst_ip]
chart: {kind: bar, x: service, y: conversations}
columns:
  direction:     {help: 'out, in, internal or external'}
  service:       {help: protocol and the port that was called}
  proto:         {help: upper case}
  server_port:   {help: port of the side that was called}
  flags:         {help: TCP flags of the client}
  conversations: {unit: conversations}
  share:         {unit: percent, help: of all conversations}
  answered:      {unit: conversations, help: established}
  one_way:       {unit: conversations, help: only one side sent anything}
  one_way_share: {unit: percent, help: of the row's conversations}
  clients:       {unit: addresses, help: distinct}
  packets:       {unit: packets, help: both directions}
  bytes:         {unit: bytes, help: client to server}
  bytes_back:    {unit: bytes, help: server to client}
  asymmetry:     {help: 'from -1, gets only, to 1, sends only'}
  top_client:    {help: the client with the most of what is ranked by}
  top_share:     {unit: percent, help: what part of the row is that client's}
*/
WITH
-- An address is looked up once, not once a conversation.
places AS (
  SELECT ip, exists(:internal, network -> coalesce(ip = network OR cidr_match(ip, network), false)) AS inside
  FROM (SELECT src_ip AS ip FROM flow UNION SELECT dst_ip FROM flow)
),
talks AS (
  SELECT
    CASE
      WHEN client.inside AND server.inside THEN 'internal'
      WHEN client.inside THEN 'out'
      WHEN server.inside THEN 'in'
      ELSE 'external'
    END AS direction,
    proto, server_port, flags, client_ip, outcome, packets, bytes, packets_back, bytes_back,
    client_rows = 0 OR coalesce(packets_back, bytes_back, 0) = 0 AS is_one_way
  FROM conversations
  JOIN places AS client ON client.ip = client_ip
  JOIN places AS server ON server.ip = server_ip
),
by_client AS (
  SELECT
    direction, proto, server_port, flags, client_ip,
    count(*) AS conversations,
    count_if(outcome = 'established') AS answered,
    count_if(is_one_way) AS one_way,
    sum(coalesce(packets, 0L) + coalesce(packets_back, 0L)) AS packets,
    sum(coalesce(bytes, 0L)) AS bytes,
    sum(coalesce(bytes_back, 0L)) AS bytes_back
  FROM talks
  GROUP BY direction, proto, server_port, flags, client_ip
),
ranked AS (
  SELECT *, CASE :by WHEN 'bytes' THEN bytes + bytes_back WHEN 'one_way' THEN one_way ELSE conversations END AS amount FROM by_client
),
matrix AS (
  SELECT
    direction, proto, server_port, flags,
    sum(conversations) AS conversations,
    sum(answered) AS answered,
    sum(one_way) AS one_way,
    count(*) AS clients,
    sum(packets) AS packets,
    sum(bytes) AS bytes,
    sum(bytes_back) AS bytes_back,
    sum(amount) AS amount,
    max_by(struct(client_ip, amount), struct(amount, client_ip)) AS top
  FROM ranked
  GROUP BY direction, proto, server_port, flags
)
SELECT
  direction,
  coalesce(concat(proto, '/', server_port), proto) AS service,
  proto,
  server_port,
  flags,
  conversations,
  round(100.0D * conversations / sum(conversations) OVER (), 2) AS share,
  answered,
  one_way,
  round(100.0D * one_way / conversations, 2) AS one_way_share,
  clients,
  packets,
  bytes,
  bytes_back,
  -- PCR, Bullard 2013
  round((bytes - bytes_back) / (bytes + bytes_back), 3) AS asymmetry,
  top.client_ip AS top_client,
  round(100.0D * top.amount / amount, 2) AS top_share
FROM matrix
ORDER BY amount DESC, direction, proto, server_port, flags
LIMIT :limit
