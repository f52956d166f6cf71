/*
title: Repeated attempts at one service
description: |
  One source beginning conversation after conversation with one port of one host, within `window` or, for those who take their time, within
  `slow_window`. Three shapes count:
  failing - at least `min_tries` that were refused or not answered, and at least `min_failed` of all whose outcome is known;
  guessing - at least `min_tries` answered ones at a service that asks for a password (`services`), nearly all of about the same few packets (bytes, where the log has no packets of each side): the
  interquartile range of the packets is below `max_variation` of their median, so that the one guess that was right hides nothing. SSHCure tells the phases of an SSH attack apart so (Hellemons 2012);
  30 in 30 minutes is Zeek's limit for SSH. Fewer are enough, `min_ftp_tries`, at FTP;
  slow - at least `slow_tries` within `slow_window`, guessing, at a service where people log in (`logins`): medium, for programs are as steady.
  Elsewhere than at `services` only failing counts, with ten times as many tries and as medium: a program that does not give up. So do failing ones
  at ports of file shares and directories, where clients look for a server that is gone, with three times as many.
  Only the side that began is blamed (view `conversations`). Critical if, where people log in, one of the answered conversations has more than three times
  their median bytes: perhaps a guess was right.
  The entity is the source. Score: x / (x + limit) with x tries in the worst window.
severity: high
tags: [attack.T1110, attack.T1110.001, attack.T1110.003]
references: ['https://attack.mitre.org/techniques/T1110/', 'https://doi.org/10.1007/978-3-642-30633-4_11']
falsepositives: [monitoring checks and backup programs, a program with an old password, a service that is down]
params:
  services:
    type: strings
    help: ports of services that ask for a password
    default: ['21', '22', '23', '25', '110', '135', '139', '143', '389', '445', '465', '512', '513', '514', '587', '636', '902', '993', '995', '1433', '1521', '3306', '3389', '5432', '5900', '5985', '5986', '6379', '27017']
  logins:
    type: strings
    help: ports at which people log in
    default: ['21', '22', '23', '512', '513', '514', '902', '3389', '5900', '5985', '5986']
  min_tries:     {type: int, default: 30, min: 2, help: conversations within window}
  min_ftp_tries: {type: int, default: 20, min: 2, help: the same at port 21}
  window:        {type: interval, default: 30 minutes, min: 1 s}
  slow_tries:    {type: int, default: 100, min: 2, help: conversations within slow_window}
  slow_window:   {type: interval, default: 24 hours, min: 1 s}
  min_failed:    {type: double, default: 0.8, min: 0, max: 1, help: share of failed ones among those whose outcome is known}
  max_variation: {type: double, default: 0.3, min: 0, help: interquartile range of packets in medians}
needs: [ts, src_ip, dst_ip, dst_port]
gate:
  view: contacts
  when: |-
    proto = 'TCP' AND server_port IS NOT NULL
    AND CASE WHEN array_contains(:services, CAST(server_port AS STRING)) THEN tried ELSE unanswered END
      >= least(:min_tries, :min_ftp_tries, :slow_tries) / (2 + unix_micros(timestamp_seconds(0) + greatest(:window, :slow_window)) DIV 86400000000)
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND src_ip = :entity AND dst_ip = :target AND dst_port = :port
  ORDER BY ts, _file, _offset
*/
WITH
suspects AS (
  SELECT client_ip, server_ip, server_port
  FROM conversations
  WHERE proto = 'TCP' AND server_port IS NOT NULL AND client_rows > 0
    AND (outcome IS DISTINCT FROM 'established' OR array_contains(:services, CAST(server_port AS STRING)))
  GROUP BY client_ip, server_ip, server_port
  HAVING count(*) >= least(:min_tries, :min_ftp_tries, :slow_tries)
),
tries AS (
  SELECT
    ts, last_ts, client_ip, server_ip, server_port, coalesce(packets, bytes) AS size, outcome, client_rows,
    coalesce(bytes, 0L) + coalesce(bytes_back, 0L) AS bytes,
    array_contains(:services, CAST(server_port AS STRING)) AS service,
    array_contains(:logins, CAST(server_port AS STRING)) AS login,
    unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :window) AS step,
    unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :slow_window) AS slow_step
  FROM conversations LEFT SEMI JOIN suspects USING (client_ip, server_ip, server_port)
  WHERE proto = 'TCP' AND client_rows > 0
),
steps AS (
  SELECT
    client_ip, server_ip, server_port, service, login,
    step IS NULL AS slow,
    count(*) AS tries,
    sum(client_rows) AS rows,
    count_if(outcome IN ('refused', 'no_answer')) AS failed,
    count_if(outcome = 'established') AS answered,
    coalesce(
      (percentile(size, 0.75) FILTER (WHERE outcome = 'established') - percentile(size, 0.25) FILTER (WHERE outcome = 'established'))
        / nullif(median(size) FILTER (WHERE outcome = 'established'), 0), 1D) AS variation,
    median(bytes) FILTER (WHERE outcome = 'established') AS usual_bytes,
    max(named_struct('bytes', bytes, 'ts', ts)) FILTER (WHERE outcome = 'established') AS largest,
    min(ts) AS first_seen, max(last_ts) AS last_seen,
    CASE
      WHEN step IS NULL THEN :slow_tries
      WHEN server_port = 21 THEN :min_ftp_tries
      ELSE :min_tries END AS limit_tries
  FROM tries
  GROUP BY GROUPING SETS (
    (client_ip, server_ip, server_port, service, login, step), (client_ip, server_ip, server_port, service, login, slow_step))
),
judged AS (
  SELECT
    *,
    limit_tries * CASE WHEN NOT service THEN 10 WHEN NOT login THEN 3 ELSE 1 END AS failing_limit,
    service AND (login OR NOT slow) AND tries >= limit_tries AND answered >= 0.5D * limit_tries AND variation < :max_variation AS guessing
  FROM steps
),
found AS (
  SELECT *, NOT slow AND failed >= failing_limit AND failed >= :min_failed * (failed + answered) AS failing,
    tries / (tries + CAST(CASE WHEN guessing THEN limit_tries ELSE failing_limit END AS DOUBLE)) AS score
  FROM judged
),
attacks AS (
  SELECT
    client_ip, server_ip, server_port, service,
    max(score) AS score,
    coalesce(sum(rows) FILTER (WHERE NOT slow), sum(rows)) AS rows,
    coalesce(sum(tries) FILTER (WHERE NOT slow), sum(tries)) AS tries,
    coalesce(sum(failed) FILTER (WHERE NOT slow), sum(failed)) AS failed,
    min(first_seen) AS first_seen, max(last_seen) AS last_seen,
    CAST(max_by(tries, score) AS DOUBLE) AS observed,
    CAST(max_by(CASE WHEN guessing THEN limit_tries ELSE failing_limit END, score) AS DOUBLE) AS expected,
    max(CASE WHEN guessing AND login AND largest.bytes > 3 * usual_bytes THEN largest.ts END) AS success_at,
    bool_and(slow) AS slow_only
  FROM found
  WHERE failing OR guessing
  GROUP BY client_ip, server_ip, server_port, service
)
SELECT
  client_ip AS entity,
  score,
  rows AS events,
  first_seen,
  last_seen,
  observed,
  expected,
  concat(
    format_string('%d conversations with port %d of %s, %d of them refused or not answered', tries, server_port, server_ip, failed),
    CASE WHEN success_at IS NULL THEN ''
      ELSE format_string('; one at %s is far larger: perhaps a success', date_format(success_at, 'yyyy-MM-dd HH:mm:ss')) END) AS summary,
  CASE WHEN success_at IS NOT NULL AND NOT slow_only THEN 'critical' WHEN service AND NOT slow_only THEN 'high' ELSE 'medium' END AS severity,
  server_ip AS target,
  server_port AS port,
  failed,
  success_at
FROM attacks
ORDER BY score DESC, entity, target, port
