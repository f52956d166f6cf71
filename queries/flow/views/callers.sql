/*
title: Who calls which service, of whomever
description: |
  One row for each client, protocol and port: contacts over all servers and days. Rules whose gate it is say how often a
  client must have failed before they look any closer.
tags: [direction, peers]
needs: [ts, src_ip, dst_ip]
columns:
  client_ip:           {help: who called}
  proto:               {help: upper case}
  server_port:         {help: port that was called}
  calls:               {unit: conversations}
  unanswered:          {unit: conversations, help: 'seen from the client, and not established'}
  failed:              {unit: conversations, help: 'seen from the client, refused or not answered'}
  unanswered_of_proto: {unit: conversations, help: 'of all ports, the same in each row of client and protocol'}
*/
SELECT *, sum(unanswered) OVER (PARTITION BY client_ip, proto) AS unanswered_of_proto
FROM (
  SELECT client_ip, proto, server_port, sum(calls) AS calls, sum(unanswered) AS unanswered, sum(failed) AS failed
  FROM contacts
  GROUP BY client_ip, proto, server_port
)
