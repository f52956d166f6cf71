/*
title: Repeated attempts at one service
description: |
  One source beginning conversation after conversation with one port of one host within `window`. Three shapes count:
  failing - at least `min_tries` that were refused or not answered, and at least `min_failed` of all whose outcome is known;
  guessing - at least `min_tries` answered ones at a service that asks for a password (`services`), nearly all of about the same few packets: the
  interquartile range of the packets is below `max_variation` of their median, so that the one guess that was right hides nothing. SSHCure tells the phases of an SSH attack apart so (Hellemons 2012);
  30 in 30 minutes is Zeek's limit for SSH. Fewer are enough, `min_ftp_tries`, at FTP;
  and both together. Elsewhere than at `services` only failing counts, with ten times as many tries and as medium: a program that does not give up.
  Only the side that began is blamed (view `conversations`). A last answered conversation of more than three times the median bytes
  is told: perhaps a guess was right.
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
  min_tries:     {type: int, default: 30, min: 2, help: conversations within window}
  min_ftp_tries: {type: int, default: 20, min: 2, help: the same at port 21}
  window:        {type: interval, default: 30 minutes, min: 1 s}
  min_failed:    {type: double, default: 0.8, min: 0, max: 1, help: share of failed ones among those whose outcome is known}
  max_variation: {type: double, default: 0.3, min: 0, help: interquartile range of packets in medians}
needs: [ts, src_ip, dst_ip, dst_port]
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND src_ip = :entity AND dst_ip = :target AND dst_port = :port
  ORDER BY ts, _file, _offset
*/
WITH tries AS (
  SELECT
    ts, client_ip, server_ip, server_port, packets, outcome, client_rows,
    coalesce(bytes, 0L) + coalesce(bytes_back, 0L) AS bytes,
    array_contains(:services, CAST(server_port AS STRING)) AS service,
    window(ts, :window).start AS step
  FROM conversations
  WHERE proto = 'TCP' AND server_port IS NOT NULL AND client_rows > 0
),
steps AS (
  SELECT
    client_ip, server_ip, server_port, service, step,
    count(*) AS tries,
    sum(client_rows) AS rows,
    count_if(outcome IN ('refused', 'no_answer')) AS failed,
    count_if(outcome = 'established') AS answered,
    coalesce(
      (percentile(packets, 0.75) FILTER (WHERE outcome = 'established') - percentile(packets, 0.25) FILTER (WHERE outcome = 'established'))
        / nullif(median(packets) FILTER (WHERE outcome = 'established'), 0), 1D) AS variation,
    median(bytes) FILTER (WHERE outcome = 'established') AS usual_bytes,
    max_by(bytes, ts) FILTER (WHERE outcome = 'established') AS last_bytes,
    min(ts) AS first_seen, max(ts) AS last_seen,
    CASE WHEN NOT service THEN 10 * :min_tries WHEN server_port = 21 THEN :min_ftp_tries ELSE :min_tries END AS limit_tries
  FROM tries
  GROUP BY client_ip, server_ip, server_port, service, step
),
judged AS (
  SELECT
    *,
    failed >= limit_tries AND failed >= :min_failed * (failed + answered) AS failing,
    service AND tries >= limit_tries AND answered >= 0.5D * limit_tries AND variation < :max_variation AS guessing
  FROM steps
)
SELECT
  client_ip AS entity,
  max(tries / (tries + CAST(limit_tries AS DOUBLE))) AS score,
  sum(rows) AS events,
  min(first_seen) AS first_seen,
  max(last_seen) AS last_seen,
  CAST(max(tries) AS DOUBLE) AS observed,
  CAST(max(limit_tries) AS DOUBLE) AS expected,
  concat(
    format_string('%d conversations with port %d of %s, %d of them refused or not answered', sum(tries), server_port, server_ip, sum(failed)),
    CASE WHEN bool_or(guessing AND last_bytes > 3 * usual_bytes) THEN '; the last one was far larger: perhaps a success' ELSE '' END) AS summary,
  CASE WHEN service THEN 'high' ELSE 'medium' END AS severity,
  server_ip AS target,
  server_port AS port,
  sum(failed) AS failed
FROM judged
WHERE failing OR guessing
GROUP BY client_ip, server_ip, server_port, service
ORDER BY score DESC, entity, target, port
