/*
title: DNS with more in it than names
description: |
  One client that within an hour asks one resolver large questions, or far too many. Large: bytes sent for each packet to UDP port 53, x = log10; M =
  0.6745 (x - median) / MAD over the hours of all other clients, never the client's own, so that a tunnel of many hours does not become what is usual;
  where MAD is 0, (x - median) / (1.2533 x mean distance); at least 0.02 counts as spread. M must be `min_score`, with `min_packets` packets, `min_ratio` times the median size, and
  `min_hours` hours of others to compare with. Many: `max_packets` packets in the hour and M of their log10 beyond `min_score` as well, at least 0.1 as spread.
  Without names this is all that flows tell; it is the size of names and answers that carries data.
  High if both hold; medium if only the size, low if only the number. The entity is the client. Score: M / (M + min_score) of the stronger.
severity: medium
tags: [attack.T1071.004, attack.T1572, attack.T1048.003]
references: ['https://attack.mitre.org/techniques/T1071/004/', 'https://www.itl.nist.gov/div898/handbook/eda/section3/eda35h.htm']
falsepositives: [resolvers of mail servers, blocklists and virus scanners that ask by DNS, a resolver for many people]
params:
  min_score:   {type: double, default: 5, min: 0, help: modified z-score}
  min_packets: {type: int, default: 100, min: 1, help: packets to the resolver within an hour before their size says anything}
  min_ratio:   {type: double, default: 2, min: 1, help: times the usual size}
  max_packets: {type: int, default: 1000, min: 1, help: packets to one resolver within an hour that are too many}
  min_hours:   {type: int, default: 20, min: 3, help: hours of other clients to compare with}
needs: [ts, src_ip, dst_ip, dst_port, bytes]
gate:
  view: contacts
  when: |-
    server_port = 53 AND proto = 'UDP' AND packets >= least(:min_packets, :max_packets)
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND proto = 'UDP' AND src_ip = :entity AND dst_ip = :target AND dst_port = 53
  ORDER BY ts, _file, _offset
*/
WITH hours AS (
  SELECT
    client_ip, server_ip, date_trunc('HOUR', ts) AS hour,
    sum(coalesce(packets, client_rows)) AS packets, sum(bytes) AS bytes, count(*) AS calls,
    log10(sum(bytes) / CAST(sum(coalesce(packets, client_rows)) AS DOUBLE)) AS size, log10(sum(coalesce(packets, client_rows))) AS number,
    min(ts) AS first_seen, max(last_ts) AS last_seen
  FROM conversations
  WHERE server_port = 53 AND proto = 'UDP' AND bytes > 0 AND coalesce(packets, client_rows) > 0
  GROUP BY client_ip, server_ip, date_trunc('HOUR', ts)
),
-- Of one hour's packets the size means little; those of fewer than five are left out.
usual AS (
  SELECT client_ip, hour, size, number FROM hours WHERE packets >= 5
),
suspects AS (
  SELECT client_ip, collect_list(struct(*)) AS own_hours
  FROM hours
  GROUP BY client_ip
  HAVING max(packets) >= least(:min_packets, :max_packets)
),
compared AS (
  SELECT
    s.client_ip, s.own_hours, u.hour, u.size, u.number,
    median(u.size) OVER others AS middle_size, median(u.number) OVER others AS middle_number
  FROM suspects s JOIN usual u ON u.client_ip <> s.client_ip
  WINDOW others AS (PARTITION BY s.client_ip)
),
spreads AS (
  SELECT
    first(own_hours) AS own_hours, middle_size, middle_number, count(*) AS others, min(hour) AS baseline_from, max(hour) AS baseline_to,
    median(abs(size - middle_size)) AS size_mad, avg(abs(size - middle_size)) AS size_distance,
    median(abs(number - middle_number)) AS number_mad, avg(abs(number - middle_number)) AS number_distance
  FROM compared
  GROUP BY client_ip, middle_size, middle_number
  HAVING count(*) >= :min_hours
),
scores AS (
  SELECT
    *,
    (size - middle_size) / greatest(CASE WHEN size_mad > 0 THEN size_mad / 0.6745D ELSE 1.2533D * size_distance END, 0.02D) AS size_m,
    (number - middle_number) / greatest(CASE WHEN number_mad > 0 THEN number_mad / 0.6745D ELSE 1.2533D * number_distance END, 0.1D) AS number_m
  FROM (SELECT *, inline(own_hours) FROM spreads)
),
found AS (
  SELECT *, CASE WHEN large THEN size_m ELSE number_m END AS m
  FROM (
    SELECT
      *,
      packets >= :min_packets AND size_m >= :min_score AND size >= middle_size + log10(:min_ratio) AS large,
      packets >= :max_packets AND number_m >= :min_score AS many
    FROM scores
  )
  WHERE large OR many
)
SELECT
  client_ip AS entity,
  max(m) / (max(m) + :min_score) AS score,
  sum(calls) AS events,
  min(first_seen) AS first_seen,
  max(last_seen) AS last_seen,
  pow(10D, CASE WHEN bool_or(large) THEN max(size) ELSE max(number) END) AS observed,
  pow(10D, CASE WHEN bool_or(large) THEN max(middle_size) ELSE max(middle_number) END) AS expected,
  format_string('%d packets to resolver %s in %d hours, %.0f bytes each, where %.0f are usual; %d in the busiest hour',
    sum(packets), server_ip, count(*), sum(bytes) / CAST(sum(packets) AS DOUBLE), pow(10D, max(middle_size)), max(packets)) AS summary,
  CASE WHEN bool_or(large AND many) THEN 'high' WHEN bool_or(large) THEN 'medium' ELSE 'low' END AS severity,
  server_ip AS target,
  max(m) AS modified_z,
  'hours of all other clients' AS baseline,
  max(others) AS baseline_n,
  min(baseline_from) AS baseline_from,
  max(baseline_to) + INTERVAL 1 HOUR AS baseline_to
FROM found
GROUP BY client_ip, server_ip
ORDER BY score DESC, entity, target
