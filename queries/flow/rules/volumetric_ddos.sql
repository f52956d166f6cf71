/*
title: Flood
description: |
  More conversations or packets in a minute than a host can take, of three shapes:
  half_open - TCP conversations that never got beyond the SYN (no acknowledgement by the client, two packets at most, no refusal): at least `min_half_open` a minute at
  one host, and at least `min_share` of all its conversations in that minute (RFC 4987 on SYN floods). Visitors of a site that is suddenly famous are served, so they are none;
  volume - at least `many_conversations` a minute of one source with one port of one host, whatever became of them;
  amplified - at least `min_answers` a minute of UDP answers to a host that did not ask, from ports of services that answer with more than they are asked
  (`amplifiers`), of `min_answer_bytes` and more each; where the log has no bytes of them, of more than one packet.
  The entity is who sent it: each source with at least `min_each` conversations of the flood (at most `max_named` of them); for amplified ones the servers that let themselves be used.
  Where what such sources sent is less than half of the flood, the addresses are forged or too many to name, and the rest is told, too: its entity is the /24
  network, where one sent at least a tenth of the rest, else 0.0.0.0/0, everybody. `target` is the host that is flooded, `sources` how many took part.
  Critical for a half_open flood by `many_sources` sources and more, else high; volume is medium. Score: x / (x + limit) of the worst minute of the target.
severity: high
tags: [attack.T1498.001, attack.T1498.002, attack.T1499.001]
references: ['https://www.rfc-editor.org/rfc/rfc4987', 'https://www.cisa.gov/news-events/alerts/2014/01/17/udp-based-amplification-attacks', 'https://doi.org/10.1145/1080091.1080118']
falsepositives: [a busy server that is down, whose clients try again and again, load tests]
params:
  min_half_open:      {type: int, default: 100, min: 1, help: conversations a minute at one host}
  min_share:          {type: double, default: 0.8, min: 0, max: 1, help: share of them among the conversations of that minute}
  many_conversations: {type: int, default: 3000, min: 1, help: conversations a minute of one source with one port}
  min_answers:        {type: int, default: 50, min: 1, help: unasked answers a minute to one host}
  min_answer_bytes:   {type: int, default: 400, min: 1, help: bytes of an unasked answer}
  amplifiers:
    type: strings
    help: ports of UDP services that answer with more than they are asked
    default: ['17', '19', '53', '69', '111', '123', '137', '161', '389', '520', '1900', '3283', '3702', '5353', '10001', '11211', '27960']
  min_each:           {type: int, default: 20, min: 1, help: conversations of the flood from a source that is named}
  max_named:          {type: int, default: 100, min: 1, help: sources that are named}
  many_sources:       {type: int, default: 20, min: 2, help: sources of a flood that is critical}
needs: [ts, src_ip, dst_ip, proto]
gate:
  view: contacts
  when: |-
    sum(calls) >= :many_conversations OR sum(CASE WHEN proto = 'TCP' THEN calls END) >= :min_half_open
    OR sum(CASE WHEN proto = 'UDP' THEN calls END) >= :min_answers
chart: {kind: bar, x: entity, y: events}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND dst_ip = :target AND (array_contains(:entities, src_ip) OR cidr_match(src_ip, :network))
    AND CASE :shape
      WHEN 'half_open' THEN proto = 'TCP' AND coalesce(packets <= 2, bytes_back = 0, true)
      WHEN 'amplified' THEN proto = 'UDP' AND array_contains(:amplifiers, CAST(src_port AS STRING))
      ELSE true END
  ORDER BY ts, _file, _offset
*/
WITH
-- `sender` sends the flood. Answers that nobody asked for are turned round by `conversations`, unless the format itself says who began.
seen AS (
  SELECT
    ts, last_ts, CASE WHEN answer THEN rows ELSE client_rows END AS rows, unix_seconds(ts) DIV 60 AS minute,
    CASE WHEN answer THEN server_ip ELSE client_ip END AS sender,
    CASE WHEN answer THEN client_ip ELSE server_ip END AS target,
    proto = 'TCP' AND client_rows > 0 AND coalesce(packets <= 2, outcome IS DISTINCT FROM 'established') AND coalesce(replace(flags, '.', '') = 'S', true)
      AND outcome IS DISTINCT FROM 'refused' AS is_half_open,
    proto = 'UDP' AND (
      answer AND array_contains(:amplifiers, CAST(server_port AS STRING)) AND coalesce(bytes_back >= :min_answer_bytes, packets_back > 1)
      OR NOT answer AND coalesce(packets_back, 0L) = 0 AND array_contains(:amplifiers, CAST(client_port AS STRING))
        AND server_port >= 1024 AND coalesce(bytes >= :min_answer_bytes, packets > 1)) AS is_amplified
  FROM (SELECT *, proto = 'UDP' AND client_rows = 0 AS answer FROM conversations)
),
minutes AS (
  SELECT target, minute, count(*) AS conversations, count_if(is_half_open) AS half_open, count_if(is_amplified) AS amplified
  FROM seen
  GROUP BY target, minute
  HAVING half_open >= :min_half_open AND half_open >= :min_share * conversations OR amplified >= :min_answers OR conversations >= :many_conversations
),
shapes AS (
  SELECT target, minute,
    CASE
      WHEN half_open >= :min_half_open AND half_open >= :min_share * conversations THEN 'half_open'
      WHEN amplified >= :min_answers THEN 'amplified'
      ELSE 'volume' END AS shape,
    half_open, amplified, conversations
  FROM minutes
),
-- Half an hour of quiet, and it is another flood, by others perhaps.
episodes AS (
  SELECT *, sum(CASE WHEN minute - before > 30 THEN 1 ELSE 0 END) OVER (PARTITION BY target, shape ORDER BY minute) AS episode
  FROM (SELECT *, lag(minute) OVER (PARTITION BY target, shape ORDER BY minute) AS before FROM shapes)
),
floods AS (
  SELECT *, count(*) OVER w AS minutes,
    max(CASE shape
      WHEN 'half_open' THEN half_open / CAST(:min_half_open AS DOUBLE)
      WHEN 'amplified' THEN amplified / CAST(:min_answers AS DOUBLE)
      ELSE conversations / CAST(:many_conversations AS DOUBLE) END) OVER w AS times_limit
  FROM episodes
  WINDOW w AS (PARTITION BY target, shape, episode)
),
senders AS (
  SELECT
    target, shape, episode, minutes, times_limit, sender,
    count_if(CASE shape WHEN 'half_open' THEN is_half_open WHEN 'amplified' THEN is_amplified ELSE true END) AS sent,
    sum(CASE WHEN CASE shape WHEN 'half_open' THEN is_half_open WHEN 'amplified' THEN is_amplified ELSE true END THEN rows ELSE 0 END) AS rows,
    min(ts) AS first_seen, max(last_ts) AS last_seen
  FROM (SELECT s.*, f.shape, f.episode, f.minutes, f.times_limit FROM seen s JOIN floods f USING (target, minute))
  GROUP BY target, shape, episode, minutes, times_limit, sender
),
parted AS (
  SELECT *,
    sent >= CASE WHEN shape = 'volume' THEN :many_conversations ELSE :min_each END
      AND row_number() OVER (PARTITION BY target, shape, episode ORDER BY sent DESC, sender) <= :max_named AS main,
    count(*) OVER (PARTITION BY target, shape, episode) AS sources,
    CASE WHEN sender RLIKE '^[0-9.]+$' THEN regexp_replace(sender, '[0-9]+$', '0/24') ELSE '0.0.0.0/0' END AS net
  FROM senders
  WHERE sent > 0
),
shares AS (
  SELECT *,
    sum(CASE WHEN main THEN sent ELSE 0 END) OVER (PARTITION BY target, shape, episode) AS of_main,
    sum(CASE WHEN main THEN 0 ELSE sent END) OVER (PARTITION BY target, shape, episode) AS of_rest,
    sum(CASE WHEN main THEN 0 ELSE sent END) OVER (PARTITION BY target, shape, episode, net) AS of_net
  FROM parted
),
blamed AS (
  SELECT target, shape, episode, minutes, times_limit, sources, main,
    CASE WHEN main THEN sender WHEN of_net >= 0.1D * of_rest THEN net ELSE '0.0.0.0/0' END AS entity,
    sum(sent) AS sent, sum(rows) AS rows, min(first_seen) AS first_seen, max(last_seen) AS last_seen
  FROM shares
  WHERE main OR shape <> 'volume' AND of_rest >= of_main
  GROUP BY ALL
)
SELECT
  entity,
  times_limit / (times_limit + 1) AS score,
  rows AS events,
  first_seen,
  last_seen,
  times_limit * CASE shape WHEN 'half_open' THEN :min_half_open WHEN 'amplified' THEN :min_answers ELSE :many_conversations END AS observed,
  CAST(CASE shape WHEN 'half_open' THEN :min_half_open WHEN 'amplified' THEN :min_answers ELSE :many_conversations END AS DOUBLE) AS expected,
  format_string('%s flood of %s for %d minutes: %d conversations from here, %d sources', shape, target, minutes, sent, sources) AS summary,
  CASE WHEN shape = 'volume' THEN 'medium' WHEN shape = 'half_open' AND sources >= :many_sources THEN 'critical' ELSE 'high' END AS severity,
  target,
  concat_ws(' ', shape, target, episode) AS campaign,
  shape,
  sent,
  sources,
  CASE WHEN NOT main THEN entity END AS network
FROM blamed
ORDER BY score DESC, sent DESC, entity, target
