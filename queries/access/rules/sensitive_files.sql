/*
title: Asking for files that nobody should see
description: |
  Repositories, settings, keys, backups and consoles that were left behind: no page links to them. Of one client's distinct targets in the list of
  patterns sensitive_files, quickly: a bucket that takes `max_files` and leaks one every `leak` overflows (CrowdSec's http-sensitive-files); or
  slowly: `slow_files` within `slow_window`.
  Medium; low below both limits, and info for fewer than three. Raised to high where a repository, environment, key or backup was
  handed out (2xx with more than 20 bytes, and not the same page for everything: no more than half of the files that were asked for).
  The entity is the client. Score: x / (x + limit) of the stronger of fast and slow.
severity: medium
aliases: [scanner_ua_sensitive_files]
tags: [attack.T1595.002, attack.T1083]
references: ['https://attack.mitre.org/techniques/T1595/002/', 'https://hub.crowdsec.net/author/crowdsecurity/configurations/http-sensitive-files', 'https://github.com/SigmaHQ/sigma/blob/master/rules/web/webserver_generic/web_source_code_enumeration.yml']
falsepositives: [administrators at their consoles, vulnerability scanners of your own]
params:
  least:       {type: int, default: 1, min: 1, help: distinct files below which nothing is said}
  max_files:   {type: int, default: 4, min: 1, help: distinct files that are still forgiven at once}
  leak:        {type: interval, default: 5 s, help: time after which one file is forgotten}
  slow_files:  {type: int, default: 10, min: 1, help: distinct files within slow_window}
  slow_window: {type: interval, default: 24 hours}
needs: [ts, client, target]
gate:
  view: notable_requests
  when: |-
    count_if(exists(hits, hit -> hit.list = 'sensitive_files')) >= :least
chart: {kind: bar, x: entity, y: events}
evidence: |
  SELECT * FROM access
  WHERE client = :entity AND ts BETWEEN :first_seen AND :last_seen AND matches_any(target, 'sensitive_files')
  ORDER BY ts, _file, _offset
*/
WITH files AS (
  SELECT
    client, path,
    count(*) AS requests,
    min(ts) AS first_ts,
    max(ts) AS last_ts,
    min_by(window(ts, :slow_window).start, ts) AS slow_start,
    max(pattern) AS pattern,
    bool_or(status BETWEEN 200 AND 299 AND bytes > 20) AS given,
    bool_or(status BETWEEN 200 AND 299 AND bytes > 20 AND pattern NOT IN ('server_status', 'settings')) AS secret_given
  FROM suspicious_requests
  WHERE list = 'sensitive_files' AND path IS NOT NULL AND ts IS NOT NULL
  GROUP BY client, path
),
slow AS (
  SELECT *, count(*) OVER (PARTITION BY client, slow_start) AS slow_files FROM files
),
clients AS (
  SELECT
    client,
    sum(requests) AS requests,
    count(*) AS files,
    array_sort(collect_set(pattern)) AS patterns,
    min(first_ts) AS first_seen,
    max(last_ts) AS last_seen,
    max(slow_files) AS slow_most,
    count_if(given) AS given,
    count_if(secret_given) AS secrets_given,
    max_by(path, secret_given) AS worst_path,
    aggregate(
      array_sort(collect_list(unix_micros(first_ts) / 1e6D)),
      named_struct('level', 0D, 'peak', 0D, 'last', 0D),
      (state, t) -> named_struct(
        'level', greatest(0D, state.level - (t - state.last) / (unix_micros(timestamp_seconds(0) + :leak) / 1e6D)) + 1D,
        'peak', greatest(state.peak, greatest(0D, state.level - (t - state.last) / (unix_micros(timestamp_seconds(0) + :leak) / 1e6D)) + 1D),
        'last', t),
      state -> state.peak) AS peak
  FROM slow
  GROUP BY client
)
SELECT
  client AS entity,
  greatest(peak / (peak + :max_files), slow_most / (slow_most + CAST(:slow_files AS DOUBLE))) AS score,
  requests AS events,
  first_seen,
  last_seen,
  CAST(files AS DOUBLE) AS observed,
  CAST(CASE WHEN peak > :max_files THEN :max_files ELSE :slow_files END AS DOUBLE) AS expected,
  concat(
    format_string('%d files that nobody links to (%s)', files, array_join(patterns, ', ')),
    CASE WHEN secrets_given > 0 AND 2 * given <= files THEN format_string('; %s was handed out', worst_path)
      WHEN secrets_given > 0 THEN format_string('; %d of them answered 2xx', given) ELSE '' END) AS summary,
  CASE
    WHEN secrets_given > 0 AND 2 * given <= files THEN 'high'
    WHEN peak > :max_files OR slow_most >= :slow_files THEN 'medium'
    WHEN files >= 3 OR secrets_given > 0 THEN 'low'
    ELSE 'info'
  END AS severity,
  worst_path AS target,
  given
FROM clients
WHERE files >= :least
ORDER BY score DESC, entity
