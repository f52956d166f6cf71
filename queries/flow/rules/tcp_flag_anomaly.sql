/*
title: TCP flags that no program sends
description: |
  Conversations whose client's flags no TCP stack makes when it wants to talk, by their shape:
  null - none at all; xmas - F with U or P, without A; fin - F alone, where nothing was opened; syn_fin - S and F together without A.
  They are probes that want to slip through a filter: `min_probes` of them are a finding, medium, and high from `many_probes` on.
  syn_only - at least `min_syn` conversations of a source of which `min_syn_share` and more stayed at the SYN: a scan, a flood or a service that is gone; low.
  backscatter - an address from which only answers were seen (resets, or SYN with A) to questions that were not, more than `min_backscatter` of
  them to more than `min_backscatter_hosts` hosts (SiLK's limits): somebody floods it under forged addresses, ours among them. It is the victim and not to blame, so
  this is only info, and says so.
  Only the client's flags are judged (view `conversations`), so that who answers probes with resets is none. Where the log's TCP flags are never set, nothing is said
  of null; the log has no TCP flags then. The entity is the source, in backscatter the victim. Score: x / (x + limit).
severity: medium
tags: [attack.T1046, attack.T1499.001]
references: ['https://nmap.org/book/scan-methods-null-fin-xmas-scan.html', 'https://tools.netsa.cert.org/silk/rwscan.html']
falsepositives: [captures that lose packets, devices with a broken TCP stack, for syn_only a client of a server that is switched off]
params:
  min_probes:            {type: int, default: 10, min: 1, help: 'conversations of shape null, xmas, fin or syn_fin'}
  many_probes:           {type: int, default: 30, min: 1, help: the same from which on it is high}
  min_syn:               {type: int, default: 20, min: 1, help: conversations that stayed at the SYN}
  min_syn_share:         {type: double, default: 0.9, min: 0, max: 1, help: share of a source's TCP conversations}
  min_backscatter:       {type: int, default: 100, min: 1, help: answers to nothing that was seen}
  min_backscatter_hosts: {type: int, default: 3, min: 1, help: hosts that got them}
needs: [ts, src_ip, dst_ip, flags]
gate:
  view: contacts
  when: |-
    sum(CASE WHEN proto = 'TCP' THEN calls END) >= least(:min_probes, :min_syn, :min_backscatter)
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND src_ip = :entity AND proto = 'TCP'
    AND CASE :shape
      WHEN 'null' THEN flags NOT RLIKE '[UAPRSF]'
      WHEN 'backscatter' THEN flags LIKE '%A%' OR flags LIKE '%R%'
      WHEN 'syn_only' THEN flags LIKE '%S%' AND flags NOT RLIKE '[UAPRF]'
      ELSE flags LIKE '%F%' AND flags NOT LIKE '%A%' END
  ORDER BY ts, _file, _offset
*/
WITH shaped AS (
  SELECT
    CASE WHEN client_rows > 0 THEN client_ip ELSE server_ip END AS entity,
    CASE WHEN client_rows > 0 THEN server_ip ELSE client_ip END AS other,
    CASE
      WHEN client_rows = 0 THEN CASE WHEN direction_by = 'reset' OR packets_back <= 3 THEN 'backscatter' END
      WHEN client_flags = '' THEN 'null'
      WHEN client_flags IN ('UF', 'PF', 'UPF') THEN 'xmas'
      WHEN client_flags = 'F' THEN 'fin'
      WHEN client_flags LIKE '%SF' AND client_flags NOT LIKE '%A%' THEN 'syn_fin'
      WHEN client_flags = 'S' AND outcome IS DISTINCT FROM 'established' THEN 'syn_only'
    END AS shape,
    server_port, ts, last_ts, CASE WHEN client_rows > 0 THEN client_rows ELSE rows END AS rows
  FROM (SELECT *, replace(flags, '.', '') AS client_flags FROM conversations WHERE proto = 'TCP' AND (flags IS NOT NULL OR client_rows = 0))
),
counted AS (
  SELECT
    entity, shape,
    count(*) AS conversations,
    sum(rows) AS rows,
    approx_count_distinct(other) AS hosts,
    approx_count_distinct(server_port) AS ports,
    max(other) AS target,
    min(ts) AS first_seen, max(last_ts) AS last_seen
  FROM shaped
  GROUP BY entity, shape
),
of_all AS (
  SELECT
    *,
    sum(conversations) OVER (PARTITION BY entity) AS of_entity,
    sum(CASE WHEN shape = 'null' THEN conversations ELSE 0 END) OVER () / sum(conversations) OVER () AS null_share,
    CASE shape WHEN 'syn_only' THEN :min_syn WHEN 'backscatter' THEN :min_backscatter ELSE :min_probes END AS limit_count
  FROM counted
)
SELECT
  entity,
  conversations / (conversations + CAST(limit_count AS DOUBLE)) AS score,
  rows AS events,
  first_seen,
  last_seen,
  CAST(conversations AS DOUBLE) AS observed,
  CAST(limit_count AS DOUBLE) AS expected,
  CASE shape
    WHEN 'backscatter' THEN format_string('only %d answers to what was not asked here, to about %d hosts: the victim of a flood under forged addresses, not its cause', conversations, hosts)
    WHEN 'syn_only' THEN format_string('%d of %d TCP conversations stayed at the SYN, with about %d hosts', conversations, of_entity, hosts)
    ELSE format_string('%d probes of shape %s at about %d ports of %d hosts', conversations, shape, ports, hosts) END AS summary,
  CASE
    WHEN shape = 'backscatter' THEN 'info'
    WHEN shape = 'syn_only' THEN 'low'
    WHEN conversations >= :many_probes THEN 'high'
    ELSE 'medium' END AS severity,
  CASE WHEN hosts = 1 THEN target END AS target,
  shape,
  hosts,
  ports,
  conversations / CAST(of_entity AS DOUBLE) AS share
FROM of_all
WHERE shape IS NOT NULL AND conversations >= limit_count AND CASE shape
    WHEN 'syn_only' THEN conversations >= :min_syn_share * of_entity
    WHEN 'backscatter' THEN conversations > :min_backscatter AND hosts > :min_backscatter_hosts AND conversations >= :min_syn_share * of_entity
    WHEN 'null' THEN null_share < 0.5D
    ELSE true END
ORDER BY score DESC, entity, shape
