/*
title: Host that became a source of data
description: |
  The producer-consumer ratio of a host and day is PCR = (sent - received) / (sent + received), from -1 (takes only) to 1 (gives
  only), of all it exchanged, called or calling (Bullard, FloCon 2014). A machine of a person stays below 0, a server and a backup above, each at its own
  place day by day. A day is found whose PCR is `min_shift` above the median of the host's other days, never the day itself; beyond three times their
  spread (1.4826 MAD, or 1.2533 times the mean distance where MAD is 0); with `min_bytes` sent. It needs `min_days` other days on which the host exchanged `min_day_bytes`.
  The entity is the host. Score: shift / (shift + min_shift).
severity: low
tags: [attack.T1048, attack.T1041, attack.T1074]
references: ['https://attack.mitre.org/techniques/T1048/', 'https://qosient.com/argus/']
falsepositives: [a new backup, a machine with a new job, a day on which one film was uploaded]
params:
  min_shift:     {type: double, default: 0.5, min: 0, max: 2, help: above the host's usual ratio}
  min_bytes:     {type: int, default: 50000000, min: 0, help: sent on that day}
  min_days:      {type: int, default: 3, min: 2, help: other days of the host}
  min_day_bytes: {type: int, default: 100000, min: 0, help: exchanged on a day that counts}
  internal:      {type: strings, default: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 'fc00::/7'], help: networks inside}
needs: [ts, src_ip, dst_ip, bytes]
gate:
  view: contacts
  when: |-
    count(DISTINCT day) > :min_days AND sum(bytes + bytes_back) >= :min_bytes
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND (src_ip = :entity OR dst_ip = :entity)
  ORDER BY ts, _file, _offset
*/
WITH days AS (
  SELECT
    host, day, sum(sent) AS sent, sum(received) AS received, (sum(sent) - sum(received)) / CAST(sum(sent + received) AS DOUBLE) AS pcr,
    sum(calls) AS calls, min(first_seen) AS first_seen, max(last_seen) AS last_seen
  FROM (
    SELECT
      day, calls, first_seen, last_seen,
      inline(array(struct(client_ip AS host, bytes AS sent, bytes_back AS received), struct(server_ip AS host, bytes_back AS sent, bytes AS received)))
    FROM contacts
  )
  GROUP BY host, day
  HAVING sum(sent + received) >= greatest(:min_day_bytes, 1)
),
compared AS (
  SELECT *
  FROM (
    SELECT *, filter(collect_list(struct(day, pcr)) OVER (PARTITION BY host), other -> other.day <> day) AS others
    FROM days
    WHERE cidr_match(host, :internal)
  )
  WHERE sent >= :min_bytes AND size(others) >= :min_days
),
medians AS (
  SELECT *
  FROM compared
  LATERAL VIEW inline(array(struct(sort_array(others.pcr) AS usual))) AS usual
  LATERAL VIEW inline(array(struct((usual[(size(usual) - 1) DIV 2] + usual[size(usual) DIV 2]) / 2 AS middle))) AS middle
  LATERAL VIEW inline(array(struct(sort_array(transform(usual, other -> abs(other - middle))) AS distances))) AS distances
),
shifts AS (
  SELECT
    *, pcr - middle AS shift,
    (distances[(size(distances) - 1) DIV 2] + distances[size(distances) DIV 2]) / 2 AS mad,
    aggregate(distances, 0D, (sum, distance) -> sum + distance) / size(distances) AS mean_distance
  FROM medians
)
SELECT
  host AS entity,
  shift / (shift + :min_shift) AS score,
  calls AS events,
  first_seen,
  last_seen,
  pcr AS observed,
  middle AS expected,
  format_string('sent %.1f MB and received %.1f MB in a day: a ratio of %.2f, where %.2f is usual', sent / 1e6D, received / 1e6D, pcr, middle) AS summary,
  shift,
  'other days of this host' AS baseline,
  CAST(size(others) AS BIGINT) AS baseline_n,
  array_min(others.day) AS baseline_from,
  array_max(others.day) + INTERVAL 1 DAY AS baseline_to
FROM shifts
WHERE shift >= :min_shift AND shift >= 3 * CASE WHEN mad > 0 THEN 1.4826D * mad ELSE 1.2533D * mean_distance END
ORDER BY score DESC, entity, first_seen
