/*
title: Passwords guessed from many addresses
description: |
  Many sources, each with few tries, at one service where people log in (`logins`): at least `min_sources` sources with at most `max_each`
  answered conversations each within `window`, `min_tries` together, and all of about the same few packets (bytes, where the log has no packets of each side): the interquartile range over all of them is below
  `max_variation` of their median. Blamed are the sources all of whose conversations are that near to it. People who log in differ in what they do; guesses do not (SSHCure, Hellemons 2012). Sources
  with more tries are left to service_brute_force.
  The entity is each of the sources, of at most `max_named` with most tries; `target` is the host, `sources` how many there are. Score: x / (x + limit) of the sources.
severity: high
tags: [attack.T1110.003, attack.T1110.001]
references: ['https://attack.mitre.org/techniques/T1110/003/', 'https://doi.org/10.1007/978-3-642-30633-4_11']
falsepositives: [many machines that run the same job at one server]
params:
  logins:
    type: strings
    help: ports at which people log in
    default: ['21', '22', '23', '512', '513', '514', '902', '3389', '5900', '5985', '5986']
  min_sources:   {type: int, default: 10, min: 2, help: sources within window}
  max_each:      {type: int, default: 10, min: 1, help: answered conversations of each of them}
  min_tries:     {type: int, default: 30, min: 2, help: answered conversations of all of them}
  window:        {type: interval, default: 2 hours, min: 1 s}
  max_variation: {type: double, default: 0.3, min: 0, help: interquartile range of packets in medians}
  max_named:     {type: int, default: 100, min: 1, help: sources that are named}
needs: [ts, src_ip, dst_ip, dst_port]
gate:
  view: contacts
  when: |-
    sum(CASE WHEN proto = 'TCP' AND array_contains(:logins, CAST(server_port AS STRING)) THEN answered END) >= :min_tries
chart: {kind: bar, x: entity, y: events}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND array_contains(:entities, src_ip) AND dst_ip = :target AND dst_port = :port AND proto = 'TCP'
  ORDER BY ts, _file, _offset
*/
WITH sources AS (
  SELECT
    client_ip, server_ip, server_port, unix_micros(ts) DIV unix_micros(timestamp_seconds(0) + :window) AS step,
    array_agg(coalesce(packets, bytes)) AS packets, count(*) AS tries, sum(client_rows) AS rows, min(ts) AS first_seen, max(last_ts) AS last_seen
  FROM conversations
  WHERE proto = 'TCP' AND outcome = 'established' AND client_rows > 0 AND coalesce(packets > 2, bytes > 160) AND array_contains(:logins, CAST(server_port AS STRING))
  GROUP BY ALL
  HAVING count(*) <= :max_each
),
targets AS (
  SELECT server_ip, server_port, step, median(each) AS usual
  FROM (SELECT server_ip, server_port, step, explode(packets) AS each FROM sources)
  GROUP BY server_ip, server_port, step
  HAVING count(*) >= :min_tries AND (percentile(each, 0.75) - percentile(each, 0.25)) / median(each) < :max_variation
),
-- Who does different things in between is no machine that guesses.
alike AS (
  SELECT s.*, count(*) OVER target AS sources, sum(tries) OVER target AS tries_of_all
  FROM sources s JOIN targets t USING (server_ip, server_port, step)
  WHERE forall(packets, each -> abs(each - usual) <= :max_variation * usual)
  WINDOW target AS (PARTITION BY server_ip, server_port, step)
),
named AS (
  SELECT
    client_ip, server_ip, server_port,
    sum(tries) AS tries, sum(rows) AS rows,
    min(first_seen) AS first_seen, max(last_seen) AS last_seen,
    max(sources) AS sources, max(tries_of_all) AS tries_of_all,
    row_number() OVER (PARTITION BY server_ip, server_port ORDER BY sum(tries) DESC, client_ip) AS place
  FROM alike
  WHERE sources >= :min_sources AND tries_of_all >= :min_tries
  GROUP BY client_ip, server_ip, server_port
)
SELECT
  client_ip AS entity,
  sources / (sources + CAST(:min_sources AS DOUBLE)) AS score,
  rows AS events,
  first_seen,
  last_seen,
  CAST(sources AS DOUBLE) AS observed,
  CAST(:min_sources AS DOUBLE) AS expected,
  format_string('%d conversations with port %d of %s, all alike; %d sources do the same, %d times together', tries, server_port, server_ip, sources, tries_of_all) AS summary,
  server_ip AS target,
  concat_ws(' ', server_ip, server_port) AS campaign,
  server_port AS port,
  sources,
  tries_of_all
FROM named
WHERE place <= :max_named
ORDER BY score DESC, events DESC, entity
