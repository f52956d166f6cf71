/*
title: Who called which service of whom on which day
description: |
  One row for each day (UTC), client, server, protocol and port of the server: the conversations of the view `conversations`
  added up. What many rules about who talks to whom read instead of the conversations themselves. A conversation counts on the
  day on which it began.
tags: [direction, peers]
needs: [ts, src_ip, dst_ip]
columns:
  day:          {unit: time, help: when the day begins}
  client_ip:    {help: who called}
  server_ip:    {help: who was called}
  proto:        {help: upper case}
  server_port:  {help: port that was called}
  calls:        {unit: conversations}
  answered:     {unit: conversations, help: established}
  tried:        {unit: conversations, help: of which the client's own rows were seen}
  unanswered:   {unit: conversations, help: 'of those, not established'}
  failed:       {unit: conversations, help: 'of those, refused or not answered'}
  packets:      {unit: packets, help: 'client to server; a row of which they are not known is one'}
  bytes:        {unit: bytes, help: client to server}
  bytes_back:   {unit: bytes, help: server to client}
  long_s:       {unit: seconds, help: how long those of ten minutes or more lasted together}
  longest_s:    {unit: seconds, help: the longest}
  confidence:   {unit: share, help: best evidence for who began}
  first_seen:   {unit: time}
  last_begun:   {unit: time, help: begin of the last}
  last_seen:    {unit: time, help: end of the last}
*/
-- The generator keeps filters on the ends from being worked into the conversations, whose ends are long expressions: planning that takes
-- longer than all rows do.
WITH ends AS (
  SELECT
    ts, last_ts, packets, bytes, bytes_back, client_rows, outcome, confidence, (unix_micros(last_ts) - unix_micros(ts)) / 1e6D AS seconds,
    inline(array(struct(date_trunc('DAY', ts) AS day, client_ip, server_ip, proto, server_port)))
  FROM conversations
)
SELECT
  day, client_ip, server_ip, proto, server_port,
  count(*) AS calls,
  count_if(outcome = 'established') AS answered,
  count_if(client_rows > 0) AS tried,
  count_if(client_rows > 0 AND outcome IS DISTINCT FROM 'established') AS unanswered,
  count_if(client_rows > 0 AND outcome IN ('refused', 'no_answer')) AS failed,
  coalesce(sum(coalesce(packets, client_rows)), 0L) AS packets,
  coalesce(sum(bytes), 0L) AS bytes,
  coalesce(sum(bytes_back), 0L) AS bytes_back,
  sum(CASE WHEN seconds >= 600 THEN seconds ELSE 0D END) AS long_s,
  max(seconds) AS longest_s,
  max(confidence) AS confidence,
  min(ts) AS first_seen,
  max(ts) AS last_begun,
  max(last_ts) AS last_seen
FROM ends
GROUP BY day, client_ip, server_ip, proto, server_port
