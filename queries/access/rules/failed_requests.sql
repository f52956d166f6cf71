/*
title: Client whose requests keep failing
description: |
  Two things in one client's 400, 401, 403, 404, 405, 408 and 410 answers, after CrowdSec's http-probing.
  Probing (medium): many distinct paths that are not there, quickly (a bucket that takes `max_paths` distinct failed paths and
  leaks one every `leak` overflows) or slowly (`slow_paths` distinct failed paths within `slow_window`), and failures are at
  least `min_share` of all that the client asked for. Pictures, styles, fonts and scripts do not count: one page with broken links asks for many.
  Repeating (low): at least `min_repeats` failures that are at least `min_repeat_share` of the client's requests: usually a broken
  program that asks for something that is gone, or connections held open without asking for anything (408), as Slowloris does.
  The entity is the client. Score: x / (x + limit) of the strongest of the three, so 0.5 at the limit.
severity: medium
aliases: [failed_requests_per_ip]
tags: [attack.T1595, attack.T1595.003]
references: ['https://hub.crowdsec.net/author/crowdsecurity/configurations/http-probing']
falsepositives: [crawlers that follow broken links, programs that poll for a file that is gone, many people behind one address]
params:
  max_paths:        {type: int, default: 10, min: 1, help: distinct failed paths that are still forgiven at once}
  leak:             {type: interval, default: 10 s, help: time after which one failed path is forgotten}
  slow_paths:       {type: int, default: 100, min: 1, help: distinct failed paths within slow_window}
  slow_window:      {type: interval, default: 24 hours}
  min_share:        {type: double, default: 0.3, min: 0, max: 1, help: failures among all requests of a probing client}
  min_repeats:      {type: int, default: 30, min: 1, help: failures of a client that asks for the same again and again}
  min_repeat_share: {type: double, default: 0.8, min: 0, max: 1}
needs: [ts, client, status]
gate:
  view: access_clients
  when: |-
    status_4xx > least(:max_paths, :min_repeats - 1, :slow_paths - 1) AND status_4xx >= least(:min_share, :min_repeat_share) * requests
chart: {kind: bar, x: entity, y: events}
evidence: |
  SELECT * FROM access
  WHERE client = :entity AND ts BETWEEN :first_seen AND :last_seen AND status IN (400, 401, 403, 404, 405, 408, 410)
  ORDER BY ts, _file, _offset
*/
WITH paths AS (
  SELECT
    client, path, static,
    sum(requests) AS failures,
    min(first_ts) AS first_failed,
    max(last_ts) AS last_failed,
    -- On which days this path failed; one path is one, however often it is asked for.
    collect_set(window(step, :slow_window).start) AS slow_starts
  FROM client_errors
  WHERE status IN (400, 401, 403, 404, 405, 408, 410)
  GROUP BY client, path, static
),
clients AS (
  SELECT
    client,
    sum(failures) AS failures,
    min(first_failed) AS first_seen,
    max(last_failed) AS last_seen,
    count_if(NOT static) AS distinct_paths,
    max_by(path, failures) AS worst_path,
    -- Leaky bucket over the first failure of each path, in order of time.
    aggregate(
      array_sort(collect_list(unix_micros(first_failed) / 1e6D) FILTER (WHERE NOT static)),
      named_struct('level', 0D, 'peak', 0D, 'last', 0D),
      (state, t) -> named_struct(
        'level', greatest(0D, state.level - (t - state.last) / (unix_micros(timestamp_seconds(0) + :leak) / 1e6D)) + 1D,
        'peak', greatest(state.peak, greatest(0D, state.level - (t - state.last) / (unix_micros(timestamp_seconds(0) + :leak) / 1e6D)) + 1D),
        'last', t),
      state -> state.peak) AS peak,
    flatten(collect_list(slow_starts) FILTER (WHERE NOT static)) AS slow_starts
  FROM paths
  GROUP BY client
),
totals AS (
  SELECT client, requests FROM access_clients
),
slow AS (
  SELECT
    *,
    failures / requests AS share,
    coalesce(array_max(transform(array_distinct(slow_starts), d -> size(filter(slow_starts, s -> s = d)))), 0) AS slow_most
  FROM clients JOIN totals USING (client)
  WHERE failures > least(:max_paths, :min_repeats - 1, :slow_paths - 1)
),
judged AS (
  SELECT
    *,
    peak > :max_paths AND share >= :min_share AS fast_probe,
    slow_most >= :slow_paths AND share >= :min_share AS slow_probe,
    failures >= :min_repeats AND share >= :min_repeat_share AS repeats
  FROM slow
)
SELECT
  client AS entity,
  greatest(
    CASE WHEN fast_probe THEN peak / (peak + :max_paths) ELSE 0D END,
    CASE WHEN slow_probe THEN slow_most / (slow_most + CAST(:slow_paths AS DOUBLE)) ELSE 0D END,
    CASE WHEN repeats THEN failures / (failures + CAST(:min_repeats AS DOUBLE)) ELSE 0D END) AS score,
  failures AS events,
  first_seen,
  last_seen,
  CAST(CASE WHEN fast_probe OR slow_probe THEN distinct_paths ELSE failures END AS DOUBLE) AS observed,
  CAST(CASE WHEN fast_probe THEN :max_paths WHEN slow_probe THEN :slow_paths ELSE :min_repeats END AS DOUBLE) AS expected,
  CASE
    WHEN fast_probe OR slow_probe THEN format_string(
      '%d of %d requests failed, for %d different paths%s', failures, requests, distinct_paths,
      CASE WHEN fast_probe THEN '' ELSE ', slowly' END)
    ELSE format_string('%d of %d requests failed, most for %s', failures, requests, worst_path)
  END AS summary,
  CASE WHEN fast_probe OR slow_probe THEN 'medium' ELSE 'low' END AS severity,
  distinct_paths,
  share
FROM judged
WHERE fast_probe OR slow_probe OR repeats
ORDER BY score DESC, entity
