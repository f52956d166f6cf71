/*
title: When each service was called
description: |
  One row for each day (UTC), client, server, protocol and port that were called in at least four different seconds, with the moment
  and the size of each call in order of time. What rules about regular calls read. `bytes` are the client's; of a call whose bytes
  are not known, 40 for each packet's headers.
tags: [direction, beacons]
needs: [ts, src_ip, dst_ip, dst_port]
columns:
  client_ip:    {help: who called}
  server_ip:    {help: who was called}
  proto:        {help: upper case}
  server_port:  {help: port that was called}
  day:          {unit: time, help: when the day begins}
  calls:        {help: 'array of second (since 1970), bytes and bytes_back'}
  first_seen:   {unit: time}
  last_seen:    {unit: time, help: begin of the last call}
*/
-- The generator keeps filters on the ends from being worked into the conversations, as in `contacts`.
WITH ends AS (
  SELECT ts, bytes, packets, bytes_back, inline(array(struct(date_trunc('DAY', ts) AS day, client_ip, server_ip, proto, server_port)))
  FROM conversations
),
days AS (
  SELECT
    day, client_ip, server_ip, proto, server_port,
    min(ts) AS first_seen,
    max(ts) AS last_seen,
    sort_array(collect_list(struct(
      unix_seconds(ts) AS second, coalesce(bytes, 40 * packets, 0L) AS bytes, coalesce(bytes_back, 0L) AS bytes_back))) AS calls
  FROM ends
  WHERE server_port IS NOT NULL
  GROUP BY day, client_ip, server_ip, proto, server_port
  HAVING count(*) >= 4
)
SELECT client_ip, server_ip, proto, server_port, day, calls, first_seen, last_seen FROM days WHERE size(array_distinct(calls.second)) >= 4
