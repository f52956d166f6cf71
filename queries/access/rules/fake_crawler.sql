/*
title: Client that says it is a search engine and is not
description: |
  The user agent names Googlebot or bingbot, but the address is not in a network that its owner publishes for it: whoever wants to be let through
  everywhere takes that name. The networks are those published, widened to the blocks they lie in, so that a new machine of the owner is no
  finding; private addresses (a proxy in front of the server) and names say nothing. There must be `min_requests` requests.
  The entity is the client. Score: x / (x + min_requests) with x requests.
severity: low
tags: [attack.T1036, attack.T1595]
references: ['https://developers.google.com/search/docs/crawling-indexing/verifying-googlebot', 'https://www.bing.com/toolbox/bingbot.json']
falsepositives: [tests with a crawler's agent, an address that the owner began to use only now]
params:
  min_requests: {type: int, default: 20, min: 1}
  google:
    type: strings
    help: networks of Google's crawlers
    default: [66.249.64.0/19, 192.178.0.0/16, 34.0.0.0/9, 35.240.0.0/13, '2001:4860::/32']
  bing:
    type: strings
    help: networks of Bing's crawlers
    default: [157.54.0.0/15, 157.56.0.0/14, 207.46.0.0/16, 40.64.0.0/10, 13.64.0.0/11, 20.0.0.0/8, 52.160.0.0/11, 65.52.0.0/14, 199.30.16.0/20, 51.104.0.0/15, 139.217.0.0/16, 191.232.0.0/13, '2620:1ec::/36', '2a01:111::/32', '2603:1000::/24']
needs: [ts, client, agent]
gate:
  view: access_clients
  when: |-
    (as_googlebot >= :min_requests AND NOT cidr_match(client, :google) OR as_bingbot >= :min_requests AND NOT cidr_match(client, :bing))
    AND ip_class(client) NOT IN ('private', 'loopback', 'link-local', 'name')
chart: {kind: bar, x: entity, y: events}
evidence: |
  SELECT * FROM access
  WHERE client = :entity AND ts BETWEEN :first_seen AND :last_seen AND contains(lower(agent), :crawler)
    AND (contains(agent, 'ooglebot') OR contains(agent, 'oogleBot') OR contains(agent, 'ingbot') OR contains(agent, 'ingBot'))
  ORDER BY ts, _file, _offset
*/
WITH crawlers AS (
  SELECT ts, client, CASE WHEN contains(lower(agent), 'googlebot') THEN 'googlebot' ELSE 'bingbot' END AS crawler
  FROM access
  WHERE ts IS NOT NULL AND client IS NOT NULL
    -- As crawlers spell themselves, so that lines without it are passed over unread.
    AND (contains(agent, 'ooglebot') OR contains(agent, 'oogleBot') OR contains(agent, 'ingbot') OR contains(agent, 'ingBot'))
    AND (contains(lower(agent), 'googlebot') OR contains(lower(agent), 'bingbot'))
),
clients AS (
  SELECT client, crawler, count(*) AS requests, min(ts) AS first_ts, max(ts) AS last_ts
  FROM crawlers
  GROUP BY client, crawler
  HAVING count(*) >= :min_requests
),
owned AS (
  SELECT *, CASE crawler WHEN 'googlebot' THEN cidr_match(client, :google) ELSE cidr_match(client, :bing) END AS is_owners
  FROM clients
)
SELECT
  client AS entity,
  requests / (requests + CAST(:min_requests AS DOUBLE)) AS score,
  requests AS events,
  first_ts AS first_seen,
  last_ts AS last_seen,
  CAST(requests AS DOUBLE) AS observed,
  0D AS expected,
  format_string('%d requests as %s from an address outside its networks', requests, crawler) AS summary,
  crawler
FROM owned
WHERE NOT is_owners AND ip_class(client) NOT IN ('private', 'loopback', 'link-local', 'name')
ORDER BY requests DESC, entity
