/*
title: Conversations, with who began them
description: |
  One row for each conversation: the two one-way halves that exporters write, and the pieces that they cut long ones into,
  put together again, and turned so that `client` is the side that began.

  Halves belong together when protocol, addresses and ports are the same two ends and no longer silence than `idle` lies
  between them. Who began, by the best evidence there is (direction_by, confidence):
    two_way    the format itself has both directions in one row, from the one who began (Zeek),
               but for datagrams from a service's port that nobody answered, if they are
               large (200 bytes) or go to a port that clients get (32768 and above)              1.0
    syn        only one side's TCP flags have S, F, U or P without A: nobody answers like that  1.0
    icmp       an echo request goes from the client, a reply or an error report to it           0.9
    reset      one side is a reset with A and nothing else, and the other never acknowledged    0.8
    port       one port is a service's (below 1024) and the other is not                        0.8
    time       one side was first, and this is no piece of something older                      0.7
    port_order the lower port is more often the service                                         0.6
    first      nothing tells: the source of the first row                                       0.5
  TCP flags that both sides have with S and A come from flows seen from their beginning: there time goes before port. With
  pieces of older flows, or with one side only, time says nothing and the port decides.

  outcome is `established` (the server sent SYN and ACK, or data; UDP and ICMP: anything at all), `refused` (a reset and
  nothing more, or REJECT by a firewall), `no_answer`, or NULL where the log cannot tell. Zeek: SF, S1, S2, S3, RSTO and RSTR
  are established, REJ is refused, S0, RSTOS0 and SH are no_answer; after catalogue and Zeek's own list of states. Argus: by the flags of
  the side that was called (S_RA is refused). Other formats with both directions in a row: nothing came back, no_answer; TCP that was given one
  packet without data for each that it sent, refused; else established.
tags: [direction]
references: ['https://docs.zeek.org/en/master/scripts/base/protocols/conn/main.zeek.html']
params:
  idle: {type: interval, default: 5 minutes, min: 1 s, help: a longer silence ends a conversation}
needs: [ts, src_ip, dst_ip]
columns:
  ts:           {unit: time, help: begin}
  last_ts:      {unit: time, help: end}
  proto:        {help: upper case}
  client_ip:    {help: who began}
  client_port:  {help: port of the side that began}
  server_ip:    {help: who was called}
  server_port:  {help: port that was called}
  packets:      {unit: packets, help: client to server}
  bytes:        {unit: bytes, help: client to server}
  packets_back: {unit: packets, help: server to client}
  bytes_back:   {unit: bytes, help: server to client}
  rows:         {unit: rows, help: of the flow table}
  client_rows:  {unit: rows, help: 'of those the ones that the client sent; 0 if only answers were seen'}
  flags:        {help: 'TCP flags that the client''s rows show, together, as UAPRSF with dots; NULL where there are none'}
  icmp_type:    {help: type of the ICMP message that began it}
  outcome:      {help: 'established, refused, no_answer or NULL'}
  direction_by: {help: evidence for who began}
  confidence:   {unit: share, help: of that evidence}
*/
WITH
-- Both directions in one row. AWS and firewalls write ACCEPT or REJECT in state, but one direction a row.
marked AS (
  SELECT *, packets_back IS NOT NULL OR bytes_back IS NOT NULL
      OR coalesce(state, '') IN ('S0', 'S1', 'S2', 'S3', 'SF', 'REJ', 'RSTO', 'RSTR', 'RSTOS0', 'RSTRH', 'SH', 'SHR', 'OTH') AS two_way
  FROM flow
),
-- The row itself says who began. Only a datagram from a service's port that nobody answered may be an answer itself, to something that was not
-- seen or not sent: if it is large, or late and goes to a port that systems give to clients. What scanners send from such ports is small.
answering AS (
  SELECT *, proto = 'UDP' AND src_port < 1024 AND dst_port >= 1024 AND coalesce(packets_back, bytes_back, 0L) = 0
      AND (dst_port >= 32768 OR coalesce(bytes >= 200 * greatest(packets, 1L), packets > 1, false)) AS answer
  FROM marked
  WHERE two_way
),
two_way AS (
  SELECT
    ts,
    ts + make_dt_interval(0, 0, 0, coalesce(duration_s, 0D)) AS last_ts,
    proto,
    CASE WHEN answer THEN dst_ip ELSE src_ip END AS client_ip,
    CASE WHEN answer THEN dst_port ELSE src_port END AS client_port,
    CASE WHEN answer THEN src_ip ELSE dst_ip END AS server_ip,
    CASE WHEN answer THEN src_port ELSE dst_port END AS server_port,
    CASE WHEN answer THEN packets_back ELSE packets END AS packets,
    CASE WHEN answer THEN bytes_back ELSE bytes END AS bytes,
    CASE WHEN answer THEN packets ELSE packets_back END AS packets_back,
    CASE WHEN answer THEN bytes ELSE bytes_back END AS bytes_back,
    1L AS rows,
    CASE WHEN answer THEN 0L ELSE 1L END AS client_rows,
    flags,
    icmp_type,
    CASE
      WHEN answer OR state IN ('SF', 'S1', 'S2', 'S3', 'RSTO', 'RSTR') THEN 'established'
      WHEN state = 'REJ' THEN 'refused'
      WHEN state IN ('S0', 'RSTOS0', 'SH') THEN 'no_answer'
      WHEN state IN ('RSTRH', 'SHR', 'OTH') THEN NULL
      WHEN coalesce(packets_back, bytes_back) = 0 THEN 'no_answer'
      -- Argus writes what both sides' flags were, S_RA.
      WHEN proto = 'TCP' AND state RLIKE '_RA?$' THEN 'refused'
      WHEN proto = 'TCP' AND state RLIKE '_$' THEN 'no_answer'
      WHEN proto = 'TCP' AND state RLIKE '_[A-Z]' THEN 'established'
      -- As many packets back as went out, all without data: a reset for each SYN. Who was let in acknowledges, and sends more than it gets.
      WHEN proto = 'TCP' AND bytes_back <= 60 * coalesce(packets_back, 1L) AND bytes <= 80 * coalesce(packets, 1L)
        AND coalesce(packets = packets_back, true) AND NOT coalesce(flags LIKE '%P%' OR flags LIKE '%F%', false) THEN 'refused'
      ELSE 'established'
    END AS outcome,
    CASE WHEN answer THEN 'port' ELSE 'two_way' END AS direction_by,
    CASE WHEN answer THEN 0.8D ELSE 1D END AS confidence
  FROM answering
),
-- One-way rows. `mask` holds the flags as bits: S 1, A 2, P 4, R 8, F 16, U 32; 64 is a row that calls, with neither A nor R; 128 is TCP
-- whose flags were written, and none is set. All dots are UDP's and ICMP's, too, in CIDDS; there they mean nothing.
one_way AS (
  SELECT
    proto, src_ip, dst_ip, packets, bytes, icmp_type,
    unix_micros(ts) AS t,
    unix_micros(ts) + coalesce(CAST(1e6D * duration_s AS BIGINT), 0L) AS until,
    CASE WHEN proto LIKE '%ICMP%' THEN -1 ELSE coalesce(src_port, -1) END AS src_port,
    CASE WHEN proto LIKE '%ICMP%' THEN -1 ELSE coalesce(dst_port, -1) END AS dst_port,
    coalesce(state = 'REJECT', false) AS rejected,
    CASE
      WHEN proto <> 'TCP' OR flags IS NULL THEN 0
      WHEN flags NOT RLIKE '[UAPRSF]' THEN 128
      ELSE
        CASE WHEN contains(flags, 'S') THEN 1 ELSE 0 END
        + CASE WHEN contains(flags, 'A') THEN 2 WHEN contains(flags, 'R') THEN 0 ELSE 64 END
        + CASE WHEN contains(flags, 'P') THEN 4 ELSE 0 END
        + CASE WHEN contains(flags, 'R') THEN 8 ELSE 0 END
        + CASE WHEN contains(flags, 'F') THEN 16 ELSE 0 END
        + CASE WHEN contains(flags, 'U') THEN 32 ELSE 0 END
    END AS mask
  FROM marked
  WHERE NOT two_way AND ts IS NOT NULL AND src_ip IS NOT NULL AND dst_ip IS NOT NULL
),
-- `low` and `high` are the two ends in a fixed order, so that both halves meet.
ordered AS (
  SELECT *, src_ip < dst_ip OR src_ip = dst_ip AND src_port <= dst_port AS from_low
  FROM one_way
),
halves AS (
  SELECT
    proto, from_low, t, until, packets, bytes, icmp_type, rejected, mask,
    CASE WHEN from_low THEN src_ip ELSE dst_ip END AS low_ip,
    CASE WHEN from_low THEN src_port ELSE dst_port END AS low_port,
    CASE WHEN from_low THEN dst_ip ELSE src_ip END AS high_ip,
    CASE WHEN from_low THEN dst_port ELSE src_port END AS high_port
  FROM ordered
),
-- Sorting by a hash first compares numbers, and texts only where the hash is the same: twice as fast.
hashed AS (
  SELECT *, xxhash64(proto, low_ip, low_port, high_ip, high_port) AS ends
  FROM halves
),
cut AS (
  SELECT *, sum(CASE WHEN t > seen_until + unix_micros(timestamp_seconds(0) + :idle) THEN 1 ELSE 0 END) OVER (
      PARTITION BY ends, proto, low_ip, low_port, high_ip, high_port ORDER BY t, until, from_low
      ROWS UNBOUNDED PRECEDING) AS part
  FROM (
    SELECT *, max(until) OVER (
        PARTITION BY ends, proto, low_ip, low_port, high_ip, high_port ORDER BY t, until, from_low
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS seen_until
    FROM hashed
  )
),
joined AS (
  SELECT
    proto, low_ip, low_port, high_ip, high_port,
    min(t) AS t,
    max(until) AS until,
    count_if(from_low) AS low_rows,
    count_if(NOT from_low) AS high_rows,
    min(t) FILTER (WHERE from_low) AS low_t,
    min(t) FILTER (WHERE NOT from_low) AS high_t,
    sum(packets) FILTER (WHERE from_low) AS low_packets,
    sum(packets) FILTER (WHERE NOT from_low) AS high_packets,
    sum(bytes) FILTER (WHERE from_low) AS low_bytes,
    sum(bytes) FILTER (WHERE NOT from_low) AS high_bytes,
    min(icmp_type) FILTER (WHERE from_low) AS low_icmp,
    min(icmp_type) FILTER (WHERE NOT from_low) AS high_icmp,
    max(rejected) AS rejected,
    coalesce(bit_or(mask) FILTER (WHERE from_low), 0) AS low_mask,
    coalesce(bit_or(mask) FILTER (WHERE NOT from_low), 0) AS high_mask
  FROM cut
  GROUP BY ends, proto, low_ip, low_port, high_ip, high_port, part
),
-- Each kind of evidence says true (low began), false (high began) or NULL (cannot tell).
evidence AS (
  SELECT
    *,
    CASE WHEN (low_mask & 64) <> (high_mask & 64) THEN (low_mask & 64) > 0 END AS by_syn,
    CASE
      WHEN low_icmp IN (8, 13, 15, 17, 128) OR high_icmp IN (0, 3, 11, 12, 14, 16, 18, 129) THEN true
      WHEN high_icmp IN (8, 13, 15, 17, 128) OR low_icmp IN (0, 3, 11, 12, 14, 16, 18, 129) THEN false
    END AS by_icmp,
    -- R and A, and none of S, P and F
    CASE
      WHEN (low_mask & 31) = 10 AND (high_mask & 2) = 0 THEN false
      WHEN (high_mask & 31) = 10 AND (low_mask & 2) = 0 THEN true
    END AS by_reset,
    CASE WHEN least(low_port, high_port) >= 0 AND (low_port < 1024) <> (high_port < 1024) THEN high_port < 1024 END AS by_port,
    CASE WHEN least(low_port, high_port) >= 0 AND low_port <> high_port THEN high_port < low_port END AS by_port_order,
    CASE WHEN low_t <> high_t THEN low_t < high_t END AS by_time,
    low_rows > 0 AND high_rows > 0 AND (proto <> 'TCP' OR (low_mask & high_mask & 1) > 0) AS from_the_beginning,
    low_rows > 0 AND high_rows > 0 OR ((low_mask | high_mask) & 2) > 0 AS answered
  FROM joined
),
-- stack() with one row is a fence: conditions on what comes out of it are not moved below, where each would repeat all of the evidence.
turned AS (
  SELECT *
  FROM evidence
    LATERAL VIEW stack(1,
      coalesce(
        by_syn, by_icmp, by_reset, CASE WHEN from_the_beginning THEN by_time END, by_port, CASE WHEN answered THEN by_port_order END,
        high_t IS NULL OR low_t <= high_t),
      CASE
        WHEN by_syn IS NOT NULL THEN 'syn'
        WHEN by_icmp IS NOT NULL THEN 'icmp'
        WHEN by_reset IS NOT NULL THEN 'reset'
        WHEN from_the_beginning AND by_time IS NOT NULL THEN 'time'
        WHEN by_port IS NOT NULL THEN 'port'
        WHEN by_port_order IS NOT NULL AND answered THEN 'port_order'
        ELSE 'first'
      END) began AS low_began, direction_by
),
named AS (
  SELECT
    *,
    CASE WHEN low_began THEN low_mask ELSE high_mask END AS client_mask,
    CASE WHEN low_began THEN high_mask ELSE low_mask END AS server_mask,
    CASE WHEN low_began THEN high_rows ELSE low_rows END AS server_rows
  FROM turned
)
SELECT * FROM two_way
UNION ALL
SELECT
  timestamp_micros(t) AS ts,
  timestamp_micros(until) AS last_ts,
  proto,
  CASE WHEN low_began THEN low_ip ELSE high_ip END AS client_ip,
  nullif(CASE WHEN low_began THEN low_port ELSE high_port END, -1) AS client_port,
  CASE WHEN low_began THEN high_ip ELSE low_ip END AS server_ip,
  nullif(CASE WHEN low_began THEN high_port ELSE low_port END, -1) AS server_port,
  CASE WHEN low_began THEN low_packets ELSE high_packets END AS packets,
  CASE WHEN low_began THEN low_bytes ELSE high_bytes END AS bytes,
  CASE WHEN low_began THEN high_packets ELSE low_packets END AS packets_back,
  CASE WHEN low_began THEN high_bytes ELSE low_bytes END AS bytes_back,
  low_rows + high_rows AS rows,
  CASE WHEN low_began THEN low_rows ELSE high_rows END AS client_rows,
  CASE WHEN client_mask > 0 THEN concat(
    CASE WHEN (client_mask & 32) > 0 THEN 'U' ELSE '.' END,
    CASE WHEN (client_mask & 2) > 0 THEN 'A' ELSE '.' END,
    CASE WHEN (client_mask & 4) > 0 THEN 'P' ELSE '.' END,
    CASE WHEN (client_mask & 8) > 0 THEN 'R' ELSE '.' END,
    CASE WHEN (client_mask & 1) > 0 THEN 'S' ELSE '.' END,
    CASE WHEN (client_mask & 16) > 0 THEN 'F' ELSE '.' END) END AS flags,
  CASE WHEN low_began THEN low_icmp ELSE high_icmp END AS icmp_type,
  CASE
    WHEN rejected THEN 'refused'
    -- R, and neither S nor P
    WHEN server_rows > 0 AND (server_mask & 13) = 8 THEN 'refused'
    WHEN server_rows > 0 THEN 'established'
    -- The answers were not recorded, but a client acknowledges only what it got.
    WHEN (client_mask & 2) > 0 THEN 'established'
    ELSE 'no_answer'
  END AS outcome,
  direction_by,
  CASE direction_by
    WHEN 'syn' THEN 1.0D
    WHEN 'icmp' THEN 0.9D
    WHEN 'reset' THEN 0.8D
    WHEN 'port' THEN 0.8D
    WHEN 'time' THEN 0.7D
    WHEN 'port_order' THEN 0.6D
    ELSE 0.5D
  END AS confidence
FROM named
