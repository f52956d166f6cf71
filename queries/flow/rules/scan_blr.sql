/*
title: Scanner by the look of its flows
description: |
  Bayesian logistic regression as SiLK's rwscan does it: what a source sent within `stretch` by one protocol is one event, judged when it has at
  least `min_flows` conversations. A scan has p = 1 / (1 + exp(-y)) above `min_p`, with SiLK's coefficients;
  TCP:  y = -2.838353611 + 3.309023427 noACK - 0.157047027 small - 0.002319304 (source ports / hosts) - 1.047413699 payload + 3.163018548 (hosts / flows) - 3.260270447 backscatter
  UDP:  y = -1.887907966 + 0.543683505 small + 0.025150994 (longest run of addresses in a /24) + 0.529094801 (most ports below 1024 of one host)
          - 1.244182168 (longest run of such ports) - 0.001841634 (source ports / hosts) - 0.224548546 payload - 0.697943155 (share of source ports used once)
  Words without unit are shares of flows: noACK without an acknowledgement, small below three packets, payload above 60 bytes a packet, backscatter
  answers to what was not asked. Only what the source began is counted (view `conversations`), so backscatter is 0. ICMP is left to ping_sweep, whose coefficients need the order of addresses only.
  SiLK ends an event by a silence of 300 s; a fixed stretch needs one pass, and does not let slow everyday traffic hide a scan. Shares of a TCP event without
  a single failure are not judged: hosts / flows alone would call each resolver a scanner.
  Medium, or low below `sure_p`, where another rule had better agree. The entity is the source. Score: p.
severity: low
tags: [attack.T1046]
references: ['https://tools.netsa.cert.org/silk/rwscan.html']
falsepositives: [a mail server whose mail goes to hosts that are no more, a program that looks for its peers, a name server]
params:
  min_flows: {type: int, default: 32, min: 2, help: conversations of one event}
  stretch:   {type: interval, default: 15 minutes, min: 1 s}
  min_p:     {type: double, default: 0.5, min: 0, max: 1, help: probability of a scan}
  sure_p:    {type: double, default: 0.85, min: 0, max: 1, help: probability from which on it is medium}
needs: [ts, src_ip, dst_ip, dst_port, packets, bytes]
gate:
  view: callers
  when: |-
    proto IN ('TCP', 'UDP') AND unanswered_of_proto >= 0.4D * :min_flows
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND src_ip = :entity AND proto = :proto
  ORDER BY ts, _file, _offset
*/
WITH
-- Where nearly everything is acknowledged, y stays below 0; who is left is counted exactly.
suspects AS (
  SELECT client_ip, proto, unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :stretch) AS stretch
  FROM conversations
  WHERE proto IN ('TCP', 'UDP') AND outcome IS DISTINCT FROM 'established' AND client_rows > 0 AND server_port IS NOT NULL
  GROUP BY ALL
  HAVING count(*) >= 0.4D * :min_flows
),
flows AS (
  SELECT
    client_ip, proto, stretch, ts, last_ts, client_port, server_ip, server_port, client_rows,
    CASE WHEN flags IS NULL THEN outcome IS DISTINCT FROM 'established' ELSE flags NOT LIKE '%A%' END AS no_ack,
    coalesce(packets, 0L) < 3 AS small,
    coalesce(bytes / nullif(packets, 0), 0D) > 60 AS payload
  FROM (SELECT *, unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :stretch) AS stretch FROM conversations WHERE client_rows > 0 AND server_port IS NOT NULL)
    LEFT SEMI JOIN suspects USING (client_ip, proto, stretch)
),
hosts AS (
  SELECT
    client_ip, proto, stretch, server_ip,
    array_join(slice(split(server_ip, '[.]'), 1, 3), '.') AS net,
    CAST(element_at(split(server_ip, '[.]'), -1) AS INT) AS last_part,
    count(*) AS flows, sum(client_rows) AS rows, min(ts) AS first_seen, max(last_ts) AS last_seen,
    count_if(no_ack) AS no_ack, count_if(small) AS small, count_if(payload) AS payload,
    collect_set(client_port) AS source_ports,
    array_sort(collect_set(CASE WHEN server_port < 1024 THEN server_port END)) AS low_ports
  FROM flows
  GROUP BY client_ip, proto, stretch, server_ip
),
-- Neighbours in a /24 without a gap have the same address less rank.
islands AS (
  SELECT *, last_part - row_number() OVER (PARTITION BY client_ip, proto, stretch, net ORDER BY last_part) AS island
  FROM hosts
),
runs AS (
  SELECT *, count(*) OVER (PARTITION BY client_ip, proto, stretch, net, island) AS host_run
  FROM islands
),
events AS (
  SELECT
    client_ip, proto, stretch,
    sum(flows) AS flows, sum(rows) AS rows, min(first_seen) AS first_seen, max(last_seen) AS last_seen,
    sum(no_ack) / CAST(sum(flows) AS DOUBLE) AS no_ack,
    sum(small) / CAST(sum(flows) AS DOUBLE) AS small,
    sum(payload) / CAST(sum(flows) AS DOUBLE) AS payload,
    count(*) AS hosts,
    size(array_distinct(flatten(array_agg(source_ports)))) AS source_ports,
    max(host_run) AS host_run,
    max(size(low_ports)) AS low_ports,
    max(aggregate(low_ports, named_struct('previous', -1, 'run', 0, 'longest', 0),
      (state, port) -> named_struct(
        'previous', port,
        'run', CASE WHEN port = state.previous + 1 THEN state.run + 1 ELSE 1 END,
        'longest', greatest(state.longest, CASE WHEN port = state.previous + 1 THEN state.run + 1 ELSE 1 END)),
      state -> state.longest)) AS port_run
  FROM runs
  GROUP BY client_ip, proto, stretch
  HAVING sum(flows) >= :min_flows
),
judged AS (
  SELECT *,
    CASE proto
      WHEN 'TCP' THEN -2.838353611D + 3.309023427D * no_ack - 0.157047027D * small - 0.002319304D * source_ports / hosts
        - 1.047413699D * payload + 3.163018548D * hosts / flows
      ELSE -1.887907966D + 0.543683505D * small + 0.025150994D * host_run + 0.529094801D * low_ports
        - 1.244182168D * port_run - 0.001841634D * source_ports / hosts - 0.224548546D * payload - 0.697943155D * source_ports / flows
    END AS y
  FROM events
),
scans AS (
  SELECT *, 1 / (1 + exp(-y)) AS p
  FROM judged
  WHERE 1 / (1 + exp(-y)) >= :min_p
)
SELECT
  client_ip AS entity,
  max(p) AS score,
  sum(rows) AS events,
  min(first_seen) AS first_seen,
  max(last_seen) AS last_seen,
  max(p) AS observed,
  :min_p AS expected,
  format_string('%d %s conversations with up to %d hosts within %d stretches look like a scan: %.0f %% not acknowledged',
    sum(flows), proto, max(hosts), count(*), 100 * avg(no_ack)) AS summary,
  CASE WHEN max(p) >= :sure_p THEN 'medium' ELSE 'low' END AS severity,
  proto,
  max(hosts) AS hosts,
  sum(flows) AS flows,
  max(y) AS y
FROM scans
GROUP BY client_ip, proto
ORDER BY score DESC, entity, proto
