/*
title: Host that became a source of data
description: |
  The producer-consumer ratio of a host and day is PCR = (sent - received) / (sent + received), from -1 (takes only) to 1 (gives
  only), of all it exchanged, called or calling (Bullard, FloCon 2014). A machine of a person stays below 0, a server and a backup above, each at its own
  place day by day. A day is found whose PCR is `min_shift` above the median of the host's other days, never the day itself; beyond three times their
  spread (1.4826 MAD); with `min_bytes` sent. It needs `min_days` other days on which the host exchanged `min_day_bytes`.
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
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND (src_ip = :entity OR dst_ip = :entity)
  ORDER BY ts, _file, _offset
*/
WITH roles AS (
  SELECT day, client_ip AS host, bytes AS sent, bytes_back AS received, calls, first_seen, last_seen FROM contacts
  UNION ALL
  SELECT day, server_ip, bytes_back, bytes, calls, first_seen, last_seen FROM contacts
),
days AS (
  SELECT
    host, day, sum(sent) AS sent, sum(received) AS received, (sum(sent) - sum(received)) / CAST(sum(sent + received) AS DOUBLE) AS pcr,
    sum(calls) AS calls, min(first_seen) AS first_seen, max(last_seen) AS last_seen
  FROM roles
  GROUP BY host, day
  HAVING sum(sent + received) >= greatest(:min_day_bytes, 1)
),
compared AS (
  SELECT d.host, d.day, d.pcr, o.pcr AS other, o.day AS other_day
  FROM days d JOIN days o ON o.host = d.host AND o.day <> d.day
  WHERE d.sent >= :min_bytes AND exists(:internal, network -> cidr_match(d.host, network))
),
medians AS (
  SELECT *, median(other) OVER (PARTITION BY host, day) AS middle FROM compared
),
shifts AS (
  SELECT
    host, day, middle, pcr - middle AS shift, median(abs(other - middle)) AS mad,
    count(*) AS others, min(other_day) AS baseline_from, max(other_day) AS baseline_to
  FROM medians
  GROUP BY host, day, pcr, middle
)
SELECT
  d.host AS entity,
  s.shift / (s.shift + :min_shift) AS score,
  d.calls AS events,
  d.first_seen,
  d.last_seen,
  d.pcr AS observed,
  s.middle AS expected,
  format_string('sent %.1f MB and received %.1f MB in a day: a ratio of %.2f, where %.2f is usual',
    d.sent / 1e6D, d.received / 1e6D, d.pcr, s.middle) AS summary,
  s.shift,
  'other days of this host' AS baseline,
  s.others AS baseline_n,
  s.baseline_from,
  s.baseline_to + INTERVAL 1 DAY AS baseline_to
FROM shifts s JOIN days d ON d.host = s.host AND d.day = s.day
WHERE s.others >= :min_days AND s.shift >= :min_shift AND s.shift >= 3 * 1.4826D * s.mad
ORDER BY score DESC, entity, first_seen
