/*
title: Conversations, with who began them
description: |
  One row for each conversation: the two one-way halves that exporters write, and the pieces that they cut long ones into,
  put together again, and turned so that `client` is the side that began.

  Halves belong together when protocol, addresses and ports are the same two ends and no longer silence than `idle` lies
  between them. Who began, by the best evidence there is (direction_by, confidence):
    two_way    the format itself has both directions in one row, from the one who began (Zeek)   1.0
    syn        only one side's TCP flags have S, F, U or P without A: nobody answers like that  1.0
    icmp       an echo request goes from the client, a reply or an error report to it           0.9
    reset      the one side seen is a reset with A: the answer to something unseen              0.8
    port       one port is a service's (below 1024) and the other is not                        0.8
    time       one side was first, and this is no piece of something older                      0.7
    port_order the lower port is more often the service                                         0.6
    first      nothing tells: the source of the first row                                       0.5
  TCP flags that both sides have with S and A come from flows seen from their beginning: there time goes before port. With
  pieces of older flows, or with one side only, time says nothing and the port decides.

  outcome is `established` (the server sent SYN and ACK, or data; UDP and ICMP: anything at all), `refused` (a reset and
  nothing more, or REJECT by a firewall), `no_answer`, or NULL where the log cannot tell. Zeek: SF, S1, S2, S3, RSTO and RSTR
  are established, REJ is refused, S0, RSTOS0 and SH are no_answer; after catalogue and Zeek's own list of states.
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
two_way AS (
  SELECT
    ts,
    ts + make_dt_interval(0, 0, 0, coalesce(duration_s, 0D)) AS last_ts,
    proto,
    src_ip AS client_ip, src_port AS client_port, dst_ip AS server_ip, dst_port AS server_port,
    packets, bytes, packets_back, bytes_back,
    1L AS rows,
    1L AS client_rows,
    flags,
    icmp_type,
    CASE
      WHEN state IN ('SF', 'S1', 'S2', 'S3', 'RSTO', 'RSTR') THEN 'established'
      WHEN state = 'REJ' THEN 'refused'
      WHEN state IN ('S0', 'RSTOS0', 'SH') THEN 'no_answer'
      WHEN state IS NULL AND coalesce(packets_back, bytes_back) > 0 THEN 'established'
      WHEN state IS NULL THEN 'no_answer'
    END AS outcome,
    'two_way' AS direction_by,
    1.0D AS confidence
  FROM marked
  WHERE two_way
),
-- One-way rows: `low` and `high` are the two ends in a fixed order, so that both halves meet.
halves AS (
  SELECT
    ts,
    ts + make_dt_interval(0, 0, 0, coalesce(duration_s, 0D)) AS last_ts,
    proto, packets, bytes, icmp_type, state,
    src.ip <= dst.ip AND (src.ip < dst.ip OR src.port <= dst.port) AS from_low,
    least(src, dst) AS low,
    greatest(src, dst) AS high,
    -- NULL where the exporter does not say. All dots are UDP's and ICMP's in CIDDS, and a null scan's or nothing in TCP.
    CASE WHEN proto = 'TCP' AND flags RLIKE '[UAPRSF]' THEN flags END AS flags
  FROM (
    SELECT
      *,
      named_struct('ip', src_ip, 'port', CASE WHEN proto LIKE '%ICMP%' THEN -1 ELSE coalesce(src_port, -1) END) AS src,
      named_struct('ip', dst_ip, 'port', CASE WHEN proto LIKE '%ICMP%' THEN -1 ELSE coalesce(dst_port, -1) END) AS dst
    FROM marked
    WHERE NOT two_way AND src_ip IS NOT NULL AND dst_ip IS NOT NULL
  )
),
cut AS (
  SELECT *, sum(CASE WHEN ts > seen_until + :idle THEN 1 ELSE 0 END)
      OVER (PARTITION BY proto, low, high ORDER BY ts, last_ts, from_low ROWS UNBOUNDED PRECEDING) AS part
  FROM (
    SELECT *, max(last_ts)
        OVER (PARTITION BY proto, low, high ORDER BY ts, last_ts, from_low ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS seen_until
    FROM halves
  )
),
joined AS (
  SELECT
    proto, low, high,
    min(ts) AS ts,
    max(last_ts) AS last_ts,
    count(*) AS rows,
    count_if(from_low) AS low_rows,
    count_if(NOT from_low) AS high_rows,
    min(ts) FILTER (WHERE from_low) AS low_ts,
    min(ts) FILTER (WHERE NOT from_low) AS high_ts,
    sum(packets) FILTER (WHERE from_low) AS low_packets,
    sum(packets) FILTER (WHERE NOT from_low) AS high_packets,
    sum(bytes) FILTER (WHERE from_low) AS low_bytes,
    sum(bytes) FILTER (WHERE NOT from_low) AS high_bytes,
    min_by(from_low, ts) AS low_first,
    min(icmp_type) FILTER (WHERE from_low) AS low_icmp,
    min(icmp_type) FILTER (WHERE NOT from_low) AS high_icmp,
    bool_or(state = 'REJECT') AS rejected,
    -- What the flags of a side have shown by the end, and whether it ever spoke without acknowledging.
    bool_or(flags LIKE '%A%') FILTER (WHERE from_low) AS low_ack,
    bool_or(flags LIKE '%A%') FILTER (WHERE NOT from_low) AS high_ack,
    bool_or(flags LIKE '%S%') FILTER (WHERE from_low) AS low_syn,
    bool_or(flags LIKE '%S%') FILTER (WHERE NOT from_low) AS high_syn,
    bool_or(flags LIKE '%R%') FILTER (WHERE from_low) AS low_reset,
    bool_or(flags LIKE '%R%') FILTER (WHERE NOT from_low) AS high_reset,
    bool_or(flags LIKE '%P%') FILTER (WHERE from_low) AS low_push,
    bool_or(flags LIKE '%P%') FILTER (WHERE NOT from_low) AS high_push,
    bool_or(flags LIKE '%F%') FILTER (WHERE from_low) AS low_fin,
    bool_or(flags LIKE '%F%') FILTER (WHERE NOT from_low) AS high_fin,
    bool_or(flags LIKE '%U%') FILTER (WHERE from_low) AS low_urgent,
    bool_or(flags LIKE '%U%') FILTER (WHERE NOT from_low) AS high_urgent,
    coalesce(bool_or(flags NOT LIKE '%A%' AND flags NOT LIKE '%R%') FILTER (WHERE from_low), false) AS low_calls,
    coalesce(bool_or(flags NOT LIKE '%A%' AND flags NOT LIKE '%R%') FILTER (WHERE NOT from_low), false) AS high_calls
  FROM cut
  GROUP BY proto, low, high, part
),
-- Each kind of evidence says true (low began), false (high began) or NULL (cannot tell).
evidence AS (
  SELECT
    *,
    CASE WHEN low_calls <> high_calls THEN low_calls END AS by_syn,
    CASE
      WHEN low_icmp IN (8, 13, 15, 17, 128) OR high_icmp IN (0, 3, 11, 12, 14, 16, 18, 129) THEN true
      WHEN high_icmp IN (8, 13, 15, 17, 128) OR low_icmp IN (0, 3, 11, 12, 14, 16, 18, 129) THEN false
    END AS by_icmp,
    CASE
      WHEN high_rows = 0 AND low_reset AND low_ack AND NOT low_syn AND NOT low_push THEN false
      WHEN low_rows = 0 AND high_reset AND high_ack AND NOT high_syn AND NOT high_push THEN true
    END AS by_reset,
    CASE WHEN least(low.port, high.port) >= 0 AND (low.port < 1024) <> (high.port < 1024) THEN high.port < 1024 END AS by_port,
    CASE WHEN least(low.port, high.port) >= 0 AND low.port <> high.port THEN high.port < low.port END AS by_port_order,
    CASE WHEN low_ts <> high_ts THEN low_ts < high_ts END AS by_time,
    low_rows > 0 AND high_rows > 0 AND (proto <> 'TCP' OR (low_syn AND high_syn)) AS from_the_beginning
  FROM joined
),
judged AS (
  SELECT
    *,
    CASE
      WHEN by_syn IS NOT NULL THEN named_struct('low', by_syn, 'kind', 'syn', 'confidence', 1.0D)
      WHEN by_icmp IS NOT NULL THEN named_struct('low', by_icmp, 'kind', 'icmp', 'confidence', 0.9D)
      WHEN by_reset IS NOT NULL THEN named_struct('low', by_reset, 'kind', 'reset', 'confidence', 0.8D)
      WHEN from_the_beginning AND by_time IS NOT NULL THEN named_struct('low', by_time, 'kind', 'time', 'confidence', 0.7D)
      WHEN by_port IS NOT NULL THEN named_struct('low', by_port, 'kind', 'port', 'confidence', 0.8D)
      WHEN by_port_order IS NOT NULL AND (low_rows > 0 AND high_rows > 0 OR low_ack OR high_ack)
        THEN named_struct('low', by_port_order, 'kind', 'port_order', 'confidence', 0.6D)
      ELSE named_struct('low', low_first, 'kind', 'first', 'confidence', 0.5D)
    END AS began
  FROM evidence
),
turned AS (
  SELECT
    ts, last_ts, proto, rows, rejected,
    CASE WHEN began.low THEN low ELSE high END AS client,
    CASE WHEN began.low THEN high ELSE low END AS server,
    CASE WHEN began.low THEN low_packets ELSE high_packets END AS packets,
    CASE WHEN began.low THEN low_bytes ELSE high_bytes END AS bytes,
    CASE WHEN began.low THEN high_packets ELSE low_packets END AS packets_back,
    CASE WHEN began.low THEN high_bytes ELSE low_bytes END AS bytes_back,
    CASE WHEN began.low THEN low_icmp ELSE high_icmp END AS icmp_type,
    CASE WHEN began.low THEN low_ack ELSE high_ack END AS client_ack,
    CASE WHEN began.low
      THEN named_struct('U', low_urgent, 'A', low_ack, 'P', low_push, 'R', low_reset, 'S', low_syn, 'F', low_fin)
      ELSE named_struct('U', high_urgent, 'A', high_ack, 'P', high_push, 'R', high_reset, 'S', high_syn, 'F', high_fin)
    END AS client_flags,
    CASE WHEN began.low THEN low_rows ELSE high_rows END AS client_rows,
    CASE WHEN began.low THEN high_rows ELSE low_rows END AS server_rows,
    coalesce(CASE WHEN began.low THEN high_syn ELSE low_syn END, false) AS server_syn,
    coalesce(CASE WHEN began.low THEN high_push ELSE low_push END, false) AS server_push,
    coalesce(CASE WHEN began.low THEN high_reset ELSE low_reset END, false) AS server_reset,
    began.kind AS direction_by,
    began.confidence
  FROM judged
)
SELECT * FROM two_way
UNION ALL
SELECT
  ts, last_ts, proto,
  client.ip AS client_ip, nullif(client.port, -1) AS client_port,
  server.ip AS server_ip, nullif(server.port, -1) AS server_port,
  packets, bytes, packets_back, bytes_back, rows, client_rows,
  CASE WHEN client_flags.A IS NOT NULL THEN concat(
    if(client_flags.U, 'U', '.'), if(client_flags.A, 'A', '.'), if(client_flags.P, 'P', '.'),
    if(client_flags.R, 'R', '.'), if(client_flags.S, 'S', '.'), if(client_flags.F, 'F', '.')) END AS flags,
  icmp_type,
  CASE
    WHEN rejected THEN 'refused'
    WHEN server_rows > 0 AND server_reset AND NOT server_syn AND NOT server_push THEN 'refused'
    WHEN server_rows > 0 THEN 'established'
    -- The answers were not recorded, but a client acknowledges only what it got.
    WHEN client_ack THEN 'established'
    ELSE 'no_answer'
  END AS outcome,
  direction_by,
  confidence
FROM turned
