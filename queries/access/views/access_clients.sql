/*
title: Clients, summed up
description: |
  One row for each client: client_days over the whole time. Rules whose gate it is say what a client must have done at
  least before they look any closer.
tags: [activity]
needs: [ts, client]
columns:
  client:           {help: NULL where the log has none}
  requests:         {unit: requests}
  status_4xx:       {unit: requests}
  heads:            {unit: requests}
  statics:          {unit: requests, help: 'for style sheets, scripts, pictures, fonts, sound'}
  pages:            {unit: requests, help: GET or POST of anything else}
  with_query:       {unit: requests, help: with a query string}
  without_referrer: {unit: requests}
  robots:           {unit: requests, help: for /robots.txt}
  as_googlebot:     {unit: requests, help: by an agent that says it is Google's crawler}
  as_bingbot:       {unit: requests, help: by an agent that says it is Bing's crawler}
  night:            {unit: requests, help: from 22 to 6 o'clock}
  bytes:            {unit: bytes, help: sent}
  steps:            {help: 'five minutes in which it asked, at each host'}
  variation:        {help: 'coefficient of variation of the requests of a step, at least; 0 where it asked several hosts'}
  agents:           {help: 'different user agents, at most'}
  first_ts:         {unit: time}
  last_ts:          {unit: time}
*/
SELECT
  client,
  sum(requests) AS requests,
  sum(status_4xx) AS status_4xx,
  sum(heads) AS heads,
  sum(statics) AS statics,
  sum(pages) AS pages,
  sum(with_query) AS with_query,
  sum(without_referrer) AS without_referrer,
  sum(robots) AS robots,
  sum(as_googlebot) AS as_googlebot,
  sum(as_bingbot) AS as_bingbot,
  sum(night) AS night,
  sum(bytes) AS bytes,
  sum(steps) AS steps,
  CASE WHEN min(host_low) <=> max(host_high) AND sum(with_host) IN (0, sum(steps))
    THEN sqrt(greatest(0D, sum(steps) * (sum(squares) / power(sum(requests), 2)) - 1)) ELSE 0D END AS variation,
  CASE WHEN min(agent_low) = max(agent_high) THEN 1 ELSE 2 * sum(steps) END AS agents,
  min(first_ts) AS first_ts,
  max(last_ts) AS last_ts
FROM client_days
GROUP BY client
