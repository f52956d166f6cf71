/*
title: Client that is a program
description: |
  How much a client looks like a program and not like a browser, the sum of weights (Tan & Kumar 2002 for the features):
    0.2   style sheets, scripts and pictures are at most 1 % of `min_requests` requests or more
    0.15  95 % and more of the requests without referrer
    0.15  asked for /robots.txt
    0.15  half and more of the requests are HEAD
    0.15  even pace: the coefficient of variation of its requests per step of five minutes is below 0.3, over 12 steps and more
    0.1   as busy at night (22 to 6 o'clock) as by day: a third and more of its requests then, in a log of a day and more
    0.3   more than `max_agents` different user agents in an hour, and none of the above browsers' traits: no static files
  Crawlers and monitors are programs, too, and most harmless: a finding is info, and low where the agents change. A finding is no attack; it
  says who of the busy clients is no person. The entity is the client. Score: x / (x + min_score).
severity: info
tags: [attack.T1595, attack.T1498]
references: ['https://doi.org/10.1023/A:1013228602957', 'https://hub.crowdsec.net/author/crowdsecurity/configurations/http-dos-swithcing-ua']
falsepositives: [search engines, monitors, feed readers, interfaces for programs]
params:
  min_score:    {type: double, default: 0.5, min: 0, max: 1.2, help: sum of the weights}
  min_requests: {type: int, default: 100, min: 10}
  max_agents:   {type: int, default: 10, min: 1, help: different user agents of one client in an hour}
needs: [ts, client, path]
gate:
  view: access_clients
  when: |-
    requests >= :min_requests AND client IS NOT NULL
    AND 0.2D * CAST(statics <= 0.01D * requests AS INT) + 0.15D * CAST(without_referrer >= 0.95D * requests AS INT) + 0.15D * CAST(robots > 0 AS INT)
      + 0.15D * CAST(heads >= 0.5D * requests AS INT) + 0.15D * CAST(steps >= 12 AND variation < 0.301D AS INT)
      + 0.1D * CAST(night >= requests / 3D - 1e-6D AND unix_seconds(last_ts) - unix_seconds(first_ts) >= 43200 AS INT)
      + 0.3D * CAST(statics <= 0.01D * requests AND agents > :max_agents AS INT) >= :min_score - 1e-9D
chart: {kind: bar, x: entity, y: observed}
evidence: SELECT * FROM access WHERE client = :entity AND ts BETWEEN :first_seen AND :last_seen ORDER BY ts, _file, _offset
*/
WITH busy AS (
  SELECT client FROM access_clients WHERE client IS NOT NULL AND requests >= :min_requests
),
steps AS (
  SELECT /*+ BROADCAST(b) */
    a.client, a.step, date_trunc('hour', a.step) AS hour, sum(a.requests) AS n, sum(a.statics) AS statics, sum(a.without_referrer) AS without_referrer,
    sum(a.robots) AS robots, sum(a.heads) AS heads, min(a.agent_low) AS agent_low, max(a.agent_high) AS agent_high,
    min(a.first_ts) AS first_ts, max(a.last_ts) AS last_ts
  FROM access_activity a JOIN busy b ON a.client = b.client
  GROUP BY a.client, a.step
),
hours AS (
  SELECT client, hour, sum(n) AS n, sum(n * n) AS nn, count(*) AS steps, sum(statics) AS statics, sum(without_referrer) AS without_referrer,
    sum(robots) AS robots, sum(heads) AS heads, size(array_union(collect_set(agent_low), collect_set(agent_high))) AS agents,
    min(first_ts) AS first_ts, max(last_ts) AS last_ts
  FROM steps
  GROUP BY client, hour
),
clients AS (
  SELECT
    client, sum(n) AS n, sum(steps) AS steps,
    sum(statics) AS statics, sum(without_referrer) / sum(n) AS without_referrer, sum(robots) AS robots, sum(heads) / sum(n) AS heads,
    sum(CASE WHEN hour(hour) >= 22 OR hour(hour) < 6 THEN n ELSE 0 END) / sum(n) AS night,
    sqrt(greatest(0D, sum(nn) / sum(steps) - power(sum(n) / sum(steps), 2))) / (sum(n) / sum(steps)) AS variation,
    max(agents) AS agents, min(first_ts) AS first_ts, max(last_ts) AS last_ts
  FROM hours
  GROUP BY client
),
traits AS (
  SELECT
    *,
    filter(array(
      CASE WHEN statics <= 0.01D * n THEN struct('no static files' AS name, 0.2D AS weight) END,
      CASE WHEN without_referrer >= 0.95D THEN struct('no referrers' AS name, 0.15D AS weight) END,
      CASE WHEN robots > 0 THEN struct('reads robots.txt' AS name, 0.15D AS weight) END,
      CASE WHEN heads >= 0.5D THEN struct('HEAD' AS name, 0.15D AS weight) END,
      CASE WHEN steps >= 12 AND variation < 0.3D THEN struct('even pace' AS name, 0.15D AS weight) END,
      CASE WHEN night >= 1D / 3 AND unix_seconds(last_ts) - unix_seconds(first_ts) >= 43200 THEN struct('awake at night' AS name, 0.1D AS weight) END,
      CASE WHEN statics <= 0.01D * n AND agents > :max_agents THEN struct('changes its agent' AS name, 0.3D AS weight) END
    ), t -> t IS NOT NULL) AS found
  FROM clients
),
sums AS (
  SELECT *, aggregate(found, 0D, (sum, t) -> sum + t.weight) AS total FROM traits
)
SELECT
  client AS entity,
  total / (total + :min_score) AS score,
  n AS events,
  first_ts AS first_seen,
  last_ts AS last_seen,
  round(total, 2) AS observed,
  :min_score AS expected,
  format_string('%d requests: %s', n, array_join(transform(found, t -> t.name), ', ')) AS summary,
  CASE WHEN agents > :max_agents THEN 'low' ELSE 'info' END AS severity,
  without_referrer, heads AS head_share, night AS night_share, variation, agents
FROM sums
WHERE total >= :min_score - 1e-9D
ORDER BY score DESC, events DESC, entity
