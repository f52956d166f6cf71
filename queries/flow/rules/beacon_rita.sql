/*
title: Calls by the clock
description: |
  One client that calls one service at regular moments with the same to say, as programs do that ask their master for orders: RITA's beacon
  score (version 5, analysis/beacons.go), for each client, service and day of the view `timelines`. Each part is between 0 and 1:
    ts    moments: of the seconds between the calls, zeros left out, the mean of 1 - |Bowley's skew| and (median - MAD) / median
    ds    sizes: the same of the bytes that the client sent
    dur   how much of the day: the share from first to last call, or the longest run of hours with calls, of twelve
    hist  how evenly: 1 - coefficient of variation of 24 equal bars, or how much of the bars two heights share
  Score: a quarter of each. Quartiles are medians of the halves without the middle; parts are rounded to three decimals, dur upwards.
  Besides, ts must be `min_ts`: calls by chance reach about 0.5, any jitter that is as often early as late more than 0.75; the other parts a busy
  gateway reaches, too.
  Calls from inside to outside are shown from `min_score` on: low, medium from 0.7, high from 0.9, by RITA's threat value, in which 0.5, 0.7, 0.9 and 1 are 0.2, 0.4,
  0.6 and 0.8, minus 0.15 where half of the hosts call that address and plus 0.15 where 2 % do (view `destinations`); where half do, only what would be medium is shown, and is low.
  High needs one reason more, since programs that ask for updates are the most regular of all: an unusual port, or an address that nobody had
  called for a day. Other calls, which RITA leaves out, need `min_score_other` and are low; so are clocks (UDP 123). RITA's modifiers by HTTP and by
  age are left out.
  The entity is the client. Events are calls; the evidence shows both sides of them, two rows or more for a call where each row is one direction.
severity: medium
tags: [attack.T1071, attack.T1573, attack.T1029]
references: ['https://github.com/activecm/rita', 'https://attack.mitre.org/techniques/T1071/']
falsepositives: [programs that ask for updates or mail, clocks, monitors, push services]
params:
  min_score:        {type: double, default: 0.5, min: 0, max: 1, help: of the whole}
  min_score_other:  {type: double, default: 0.9, min: 0, max: 1, help: of calls that do not go from inside to outside}
  min_calls:        {type: int, default: 4, min: 4, help: calls in different seconds}
  min_ts:           {type: double, default: 0.65, min: 0, max: 1, help: of the moments alone}
  max_calls:        {type: int, default: 86400, min: 4, help: 'calls on one day; from there on it is a strobe, not a beacon'}
  usual:            {type: strings, default: ['22', '25', '53', '80', '110', '123', '143', '443', '465', '587', '853', '993', '995', '3478', '5222', '5223', '5228', '8080', '8443', '8883'], help: ports that programs call for good reasons}
  internal:         {type: strings, default: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 'fc00::/7'], help: networks inside}
needs: [ts, src_ip, dst_ip, dst_port]
gate:
  view: contacts
  when: |-
    server_port IS NOT NULL AND calls >= :min_calls AND calls < :max_calls
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen + INTERVAL 5 MINUTES AND proto = :proto
    AND (src_ip = :entity AND dst_ip = :target AND dst_port = :port OR dst_ip = :entity AND src_ip = :target AND src_port = :port)
  ORDER BY ts, _file, _offset
*/
WITH
-- What follows takes arrays apart. Each LATERAL VIEW computes a step once, and keeps Spark from computing it again in the next.
series AS (
  SELECT
    client_ip, server_ip, proto, server_port, t.first_seen, t.last_seen, size(calls) AS calls,
    d.clients, d.hosts, d.prevalence,
    d.first_seen >= d.log_from + INTERVAL 1 DAY AS called_late,
    unix_micros(greatest(t.day, d.log_from)) / 1e6D AS window_from,
    unix_micros(least(t.day + INTERVAL 1 DAY, d.log_to)) / 1e6D AS window_to,
    t.calls.second AS seconds, array_distinct(t.calls.second) AS moments, sort_array(t.calls.bytes) AS sizes
  FROM timelines t JOIN destinations d USING (server_ip)
  WHERE size(calls) < :max_calls
),
lists AS (
  SELECT *
  FROM series
  LATERAL VIEW inline(array(struct(
    array(sort_array(transform(slice(moments, 2, greatest(size(moments) - 1, 1)), (moment, i) -> moment - moments[i])), sizes) AS lists
  ))) AS lists
  WHERE size(moments) >= :min_calls
),
-- Of the gaps in time, and of the sizes.
quartiles AS (
  SELECT *
  FROM lists
  LATERAL VIEW inline(array(struct(
    transform(lists, list -> struct(
      list,
      (list[(size(list) DIV 2 - 1) DIV 2] + list[size(list) DIV 2 DIV 2]) / 2D AS q1,
      (list[(size(list) - 1) DIV 2] + list[size(list) DIV 2]) / 2D AS q2,
      (list[size(list) - size(list) DIV 2 + (size(list) DIV 2 - 1) DIV 2] + list[size(list) - size(list) DIV 2 + size(list) DIV 2 DIV 2]) / 2D AS q3)) AS quartiles
  ))) AS quartiles
),
distances AS (
  SELECT *
  FROM quartiles
  LATERAL VIEW inline(array(struct(
    transform(quartiles, q -> sort_array(transform(q.list, value -> abs(value - q.q2)))) AS distances
  ))) AS distances
),
even AS (
  SELECT *
  FROM distances
  LATERAL VIEW inline(array(struct(
    transform(quartiles, (q, i) -> round((
      1 - CASE WHEN q.q3 - q.q1 >= 10 AND q.q2 <> q.q1 AND q.q2 <> q.q3 THEN abs((q.q1 + q.q3 - 2 * q.q2) / (q.q3 - q.q1)) ELSE 0D END
      + CASE
          WHEN q.q2 >= 1 THEN greatest(0D, (q.q2 - (distances[i][(size(q.list) - 1) DIV 2] + distances[i][size(q.list) DIV 2]) / 2D) / q.q2)
          WHEN i = 0 THEN 1D
          ELSE 0D
        END) / 2, 3)) AS evenness
  ))) AS evenness
),
-- Most calls are not even, and need not be looked at any further.
histograms AS (
  SELECT *
  FROM even
  LATERAL VIEW inline(array(struct(
    transform(seconds, moment -> least(23, CAST(floor(24 * (moment - window_from) / greatest(window_to - window_from, 1D)) AS INT))) AS bars
  ))) AS bars
  LATERAL VIEW inline(array(struct(transform(sequence(0, 23), bar -> size(bars) - size(array_remove(bars, bar))) AS heights))) AS heights
  WHERE evenness[0] >= :min_ts
),
bars AS (
  SELECT *
  FROM histograms
  LATERAL VIEW inline(array(struct(
    size(filter(heights, height -> height > 0)) AS filled,
    -- Bars that differ by a twentieth of the highest count as equally high.
    transform(filter(heights, height -> height > 0), height -> height DIV CAST(ceil(0.05D * array_max(heights)) AS INT)) AS levels,
    sqrt(aggregate(heights, 0D, (sum, height) -> sum + pow(height - calls / 24D, 2)) / 24) / (calls / 24D) AS cv,
    array_max(transform(split(repeat(concat_ws('', transform(heights, height -> if(height > 0, '1', '0'))), 2), '0+'), run -> length(run))) AS run
  ))) AS filled, levels, cv, run
),
parts AS (
  SELECT
    client_ip, server_ip, proto, server_port, first_seen, last_seen, calls, clients, hosts, prevalence, called_late,
    quartiles[0].q2 AS gap, quartiles[1].q2 AS bytes,
    evenness[0] AS ts_score,
    evenness[1] AS ds_score,
    greatest(
      CASE WHEN cv > 1 THEN 0D ELSE round(1 - cv, 3) END,
      CASE WHEN filled < 11 THEN 0D
        ELSE round(least(1D, aggregate(
          slice(sort_array(transform(array_distinct(levels), level -> size(levels) - size(array_remove(levels, level))), false), 1, 2),
          0D, (sum, bars) -> sum + bars) / (filled - 1)), 3) END) AS hist_score,
    CASE WHEN filled < 6 THEN 0D
      ELSE greatest(
        least(1D, ceil(1000 * (array_max(moments) - array_min(moments)) / greatest(window_to - window_from, 1D)) / 1000D),
        least(1D, ceil(1000 * least(run, 24) / 12D) / 1000D)) END AS dur_score
  FROM bars
),
scores AS (
  SELECT *
  FROM parts
  LATERAL VIEW inline(array(struct(round(0.25D * ts_score + 0.25D * ds_score + 0.25D * dur_score + 0.25D * hist_score, 3) AS beacon))) AS beacon
),
beacons AS (
  SELECT
    client_ip, server_ip, proto, server_port, clients, hosts, prevalence, called_late,
    sum(calls) AS calls, count(*) AS days, min(first_seen) AS first_seen, max(last_seen) AS last_seen,
    max(beacon) AS beacon,
    max_by(struct(gap, bytes, ts_score, ds_score, dur_score, hist_score), beacon) AS best
  FROM scores
  WHERE beacon >= :min_score
  GROUP BY client_ip, server_ip, proto, server_port, clients, hosts, prevalence, called_late
),
placed AS (
  SELECT
    *,
    cidr_match(client_ip, :internal) AND NOT cidr_match(server_ip, :internal) AS outbound,
    proto = 'UDP' AND server_port = 123 AS is_clock,
    NOT array_contains(:usual, CAST(server_port AS STRING)) OR called_late AS strange,
    -- RITA's threat: 50, 70, 90 and 100 % of the score are 0.2, 0.4, 0.6 and 0.8, straight lines between; then how common the address is.
    CASE WHEN beacon < 0.5 THEN 0.4 * beacon WHEN beacon < 0.9 THEN beacon - 0.3 ELSE 2 * beacon - 1.2 END
      + CASE WHEN prevalence >= 0.5 THEN -0.15 WHEN prevalence <= 0.02 THEN 0.15 ELSE 0 END AS threat
  FROM beacons
)
SELECT
  client_ip AS entity,
  beacon AS score,
  calls AS events,
  first_seen,
  last_seen,
  beacon AS observed,
  CASE WHEN outbound THEN :min_score ELSE greatest(:min_score, :min_score_other) END AS expected,
  format_string('called %s port %d (%s) %d times, about each %.0f s with %.0f bytes; callers: %d, hosts: %d', server_ip, server_port, proto, calls, best.gap, best.bytes, clients, hosts) AS summary,
  CASE
    WHEN NOT outbound OR is_clock OR prevalence >= 0.5 THEN 'low'
    WHEN threat >= 0.6 AND strange THEN 'high'
    WHEN threat >= 0.4 THEN 'medium'
    ELSE 'low'
  END AS severity,
  server_ip AS target,
  proto,
  server_port AS port,
  best.gap AS gap_s,
  best.ts_score, best.ds_score, best.dur_score, best.hist_score,
  days,
  clients,
  round(threat, 3) AS threat
FROM placed
WHERE (threat >= 0.4 OR coalesce(prevalence, 0D) < 0.5) AND (outbound OR beacon >= :min_score_other)
ORDER BY score DESC, entity, target, port
