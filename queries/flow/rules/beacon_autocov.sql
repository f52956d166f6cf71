/*
title: Calls in step
description: |
  One client whose calls of one address keep step and size for hours: after the parameters of Elastic's beaconing transform (version 1.3), for each pair of
  addresses, whatever the port, and each `window`, from the view `timelines`. The window is cut into buckets of `bucket`, of which the empty ones at both ends are left
  out; `min_buckets` must remain, and more than `min_filled` of them with a call. Of all lists of values those between the 10th and the 80th percentile are looked at. A point each:
    step       more than half of the buckets have calls, and their numbers vary by `max_count_variation` of the mean at most; or the
               autocorrelation of the numbers is `min_correlation` for a period between 2 buckets and a sixth of the whole, mean of the period and its two
               next multiples. Periods are tried that are a fifth of the distances between neighbouring buckets with calls.
    sent       bytes of a call, mean of each bucket, vary by `max_variation` (standard deviation / mean) at most
    received   so do the bytes that come back
  Found is what has the first point and `min_points` in all. Medium with three points, else low; calls that do not go from inside to outside need three and are low; what half of the
  hosts call (view `destinations`) is left out, and so are clocks (UDP 123).
  The entity is the client. Events are calls; the evidence shows both sides of them, two rows or more for a call where each row is one direction.
  Score: points / (points + min_points).
severity: medium
tags: [attack.T1071, attack.T1102]
references: ['https://www.elastic.co/security-labs/identifying-beaconing-malware-using-elastic', 'https://attack.mitre.org/techniques/T1071/']
falsepositives: [programs that ask for updates or mail, clocks, monitors, push services]
params:
  window:              {type: interval, default: 6 hours, min: 1 minute}
  bucket:              {type: interval, default: 60 s, min: 1 s}
  min_buckets:         {type: int, default: 12, min: 2, help: from the first to the last with a call}
  min_filled:          {type: int, default: 6, min: 2, help: more than this many buckets with a call}
  min_points:          {type: int, default: 2, min: 1, max: 3}
  min_correlation:     {type: double, default: 0.7, min: 0, max: 1}
  max_count_variation: {type: double, default: 0.1, min: 0}
  max_variation:       {type: double, default: 0.05, min: 0}
  internal:            {type: strings, default: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 'fc00::/7'], help: networks inside}
needs: [ts, src_ip, dst_ip, dst_port, bytes]
gate:
  view: contacts
  when: |-
    server_port IS NOT NULL AND calls >= 4
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen + INTERVAL 5 MINUTES AND (src_ip = :entity AND dst_ip = :target OR dst_ip = :entity AND src_ip = :target)
  ORDER BY ts, _file, _offset
*/
WITH buckets AS (
  SELECT
    client_ip, server_ip, clients, hosts,
    second * 1000000 DIV unix_micros(timestamp_seconds(0) + :window) AS part,
    second * 1000000 DIV unix_micros(timestamp_seconds(0) + :bucket) AS bucket,
    count(*) AS calls, avg(bytes) AS sent, avg(bytes_back) AS received, min(second) AS first_second, max(second) AS last_second
  FROM (
    SELECT t.client_ip, server_ip, d.clients, d.hosts, t.calls
    FROM timelines t JOIN destinations d USING (server_ip)
    WHERE coalesce(d.prevalence, 0D) < 0.5 AND NOT (t.proto = 'UDP' AND t.server_port = 123)
  ) LATERAL VIEW inline(calls) AS second, bytes, bytes_back
  GROUP BY client_ip, server_ip, clients, hosts, part, bucket
),
windows AS (
  SELECT
    client_ip, server_ip, clients, hosts, part, count(*) AS filled, sum(calls) AS calls,
    max(bucket) - min(bucket) + 1 AS buckets, min(first_second) AS first_second, max(last_second) AS last_second,
    sort_array(collect_list(struct(bucket, calls))) AS numbers,
    sort_array(collect_list(sent)) AS sent, sort_array(collect_list(received)) AS received
  FROM buckets
  GROUP BY client_ip, server_ip, clients, hosts, part
  HAVING count(*) > :min_filled AND max(bucket) - min(bucket) + 1 >= :min_buckets
),
-- The three lists without their ends: with the empty buckets in between as zeros for the calls.
trimmed AS (
  SELECT
    *
  FROM windows
  LATERAL VIEW inline(array(struct(
    transform(
      array(sort_array(concat(array_repeat(0D, CAST(buckets - filled AS INT)), transform(numbers, number -> CAST(number.calls AS DOUBLE)))), sent, received),
      list -> slice(list, CAST(floor(0.1D * size(list)) AS INT) + 1, greatest(1, CAST(ceil(0.8D * size(list)) AS INT) - CAST(floor(0.1D * size(list)) AS INT)))) AS lists
  ))) AS lists
),
varied AS (
  SELECT *, lists[0] AS counts
  FROM trimmed
  LATERAL VIEW inline(array(struct(
    transform(lists, list -> aggregate(
      list, struct(0D AS total, 0D AS squares),
      (sums, value) -> struct(sums.total + value AS total, sums.squares + value * value AS squares),
      sums -> sqrt(greatest(0D, sums.squares / size(list) - pow(sums.total / size(list), 2))) / (sums.total / size(list)))) AS variation
  ))) AS variation
),
pointed AS (
  SELECT
    *,
    2 * filled > buckets AND variation[0] <= :max_count_variation AS is_steady,
    CASE WHEN variation[1] <= :max_variation THEN 1 ELSE 0 END + CASE WHEN variation[2] <= :max_variation THEN 1 ELSE 0 END AS size_points
  FROM varied
),
-- Only what can still reach its points has its periods looked at.
likely AS (
  SELECT *
  FROM pointed
  LATERAL VIEW inline(array(struct(
    transform(numbers, (number, i) -> if(i = 0, 0L, number.bucket - numbers[greatest(i - 1, 0)].bucket)) AS gaps,
    map_from_entries(transform(numbers, number -> struct(number.bucket - numbers[0].bucket, number.calls - calls / CAST(buckets AS DOUBLE)))) AS deviations,
    - calls / CAST(buckets AS DOUBLE) AS empty
  ))) AS gaps, deviations, empty
  WHERE size_points + 1 >= :min_points
),
periods AS (
  SELECT *
  FROM likely
  LATERAL VIEW inline(array(struct(
    CASE WHEN is_steady THEN array()
      ELSE filter(array_distinct(gaps), gap -> gap BETWEEN 2 AND buckets DIV 6 AND 5 * (size(gaps) - size(array_remove(gaps, gap))) >= filled - 1) END AS tried,
    transform(sequence(0L, buckets - 1), bucket -> coalesce(deviations[bucket], empty)) AS series
  ))) AS tried, series
),
correlated AS (
  SELECT *
  FROM periods
  LATERAL VIEW inline(array(struct(
    transform(tried, period -> struct(
      aggregate(sequence(1, 3), 0D, (sum, times) -> sum
        + aggregate(slice(series, 1, CAST(buckets - times * period AS INT)), struct(0D AS total, 0 AS i),
            (state, value) -> struct(state.total + value * series[CAST(state.i + times * period AS INT)] AS total, state.i + 1 AS i),
            state -> state.total / state.i)) / 3
        / (aggregate(series, 0D, (sum, value) -> sum + value * value) / buckets) AS correlation,
      period)) AS correlations
  ))) AS correlations
),
found AS (
  SELECT
    *, is_steady OR coalesce(array_max(correlations).correlation >= :min_correlation, false) AS in_step,
    CASE WHEN is_steady THEN 1L ELSE array_max(correlations).period END AS period
  FROM correlated
),
pairs AS (
  SELECT
    client_ip, server_ip, clients, hosts, sum(calls) AS calls, count(*) AS windows, max(size_points) + 1 AS points,
    timestamp_seconds(min(first_second)) AS first_seen, timestamp_seconds(max(last_second)) AS last_seen,
    max_by(period, size_points) AS period, max(array_max(correlations).correlation) AS correlation
  FROM found
  WHERE in_step
  GROUP BY client_ip, server_ip, clients, hosts
),
placed AS (
  SELECT
    *,
    cidr_match(client_ip, :internal) AND NOT cidr_match(server_ip, :internal) AS outbound
  FROM pairs
)
SELECT
  client_ip AS entity,
  points / CAST(points + :min_points AS DOUBLE) AS score,
  calls AS events,
  first_seen,
  last_seen,
  CAST(points AS DOUBLE) AS observed,
  CAST(:min_points AS DOUBLE) AS expected,
  format_string('called %s %d times in %d windows, in step%s; callers: %d, hosts: %d', server_ip, calls, windows,
    CASE WHEN correlation IS NULL THEN ' all the time' ELSE format_string(' each %d buckets (correlation %.2f)', period, correlation) END, clients, hosts) AS summary,
  CASE WHEN points = 3 AND outbound THEN 'medium' ELSE 'low' END AS severity,
  server_ip AS target,
  windows,
  period,
  correlation,
  clients
FROM placed
WHERE outbound OR points = 3
ORDER BY score DESC, entity, target
