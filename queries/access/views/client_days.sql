/*
title: Clients, day by day
description: One row for each client and day (UTC), access_activity over all hosts.
tags: [activity]
needs: [ts, client]
columns:
  client:           {help: NULL where the log has none}
  day:              {unit: time, help: begin of the day}
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
  squares:          {help: sum of the squares of their requests}
  host_low:         {help: the first of the hosts by name}
  host_high:        {help: the last of them}
  with_host:        {help: steps with a host}
  agent_low:        {help: the lowest hash of the agents}
  agent_high:       {help: the highest hash of the agents}
  first_ts:         {unit: time}
  last_ts:          {unit: time}
*/
SELECT
  client,
  date_trunc('day', step) AS day,
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
  sum(CASE WHEN hour(step) >= 22 OR hour(step) < 6 THEN requests ELSE 0 END) AS night,
  sum(bytes) AS bytes,
  count(*) AS steps,
  sum(requests * requests) AS squares,
  min(host) AS host_low,
  max(host) AS host_high,
  count(host) AS with_host,
  min(agent_low) AS agent_low,
  max(agent_high) AS agent_high,
  min(first_ts) AS first_ts,
  max(last_ts) AS last_ts
FROM access_activity
GROUP BY client, date_trunc('day', step)
