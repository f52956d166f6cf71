/*
title: Parameter with a value unlike the others
description: |
  Values of a query's parameter that are far longer, or far more random, than other clients' values of the same parameter at the same endpoint (Kruegel & Vigna 2003).
  Length: Chebyshev's bound p = var / (length - mean)^2 is below `max_probability`; mean and variance are those of the values of other
  clients, the client's own left out, and the longest twentieth, too, so that what several attackers sent does not become usual. Such a value
  must have `min_length` characters after decoding, and `min_excess` more than the mean.
  Entropy: Shannon's H = -sum p log2 p of its characters is above `min_entropy` bits, and a bit above 95 % of all values of that parameter.
  There must be `min_values` values of `min_clients` other clients to compare with, and no more than `max_odd_clients` may send such values: what many
  send is usual. From `many` such values of one client on it is medium, else low.
  The entity is the client, the target the endpoint. Score: x / (x + limit), x how far the longest value is above the mean, the limit what the bound
  allows; for entropy x in bits above 0 and min_entropy.
severity: low
tags: [attack.T1190]
references: ['https://doi.org/10.1145/948109.948144']
falsepositives: [visitors who paste a text into a search field, tokens in links of a mail, advertisements' tracking]
params:
  max_probability: {type: double, default: 0.01, min: 0.000001, max: 1, help: 'Chebyshev''s bound'}
  min_length:      {type: int, default: 30, min: 1, help: characters after decoding}
  min_excess:      {type: int, default: 25, min: 1, help: characters more than the mean}
  min_entropy:     {type: double, default: 4.5, min: 0, max: 8, help: bits for each character}
  min_values:      {type: int, default: 30, min: 5, help: of other clients}
  min_clients:     {type: int, default: 5, min: 1, help: other clients}
  max_odd_clients: {type: int, default: 10, min: 1, help: 'clients that send odd values; of more it is usual'}
  many:            {type: int, default: 20, min: 1, help: odd values of a client that make a campaign}
needs: [ts, client, path, query]
gate:
  view: access_clients
  when: |-
    count_if(with_query > 0) >= :min_clients
chart: {kind: bar, x: entity, y: events}
evidence: |
  SELECT * FROM access
  WHERE client = :entity AND ts BETWEEN :first_seen AND :last_seen AND path_shape(path) = :target
    AND exists(split(query, '&'), pair -> substring_index(pair, '=', 1) = :parameter AND CASE WHEN :kind = 'length'
      THEN length(url_decode_all(substr(pair, length(:parameter) + 2))) >= :limit
      ELSE length(url_decode_all(substr(pair, length(:parameter) + 2))) >= :min_length AND entropy(url_decode_all(substr(pair, length(:parameter) + 2))) > :limit END)
  ORDER BY ts, _file, _offset
*/
WITH pairs AS (
  SELECT ts, client, path, substring_index(pair, '=', 1) AS parameter, url_decode_all(substr(pair, length(substring_index(pair, '=', 1)) + 2)) AS value
  FROM access LATERAL VIEW explode(split(query, '&')) AS pair
  WHERE ts IS NOT NULL AND client IS NOT NULL AND query IS NOT NULL AND query <> ''
),
sized AS (
  SELECT ts, client, path_shape(path) AS endpoint, parameter, length(value) AS size,
    CASE WHEN length(value) >= :min_length THEN entropy(value) ELSE 0D END AS h
  FROM pairs
),
-- What of a value counts here is its length and its entropy.
kinds AS (
  SELECT endpoint, parameter, client, size, h, count(*) AS n, min(ts) AS first_ts, max(ts) AS last_ts
  FROM sized
  GROUP BY endpoint, parameter, client, size, h
),
caps AS (
  SELECT *,
    percentile(size, 0.95D, n) OVER of_parameter AS cap,
    percentile(h, 0.95D, n) OVER of_parameter AS usual_h,
    (approx_count_distinct(client) OVER of_parameter) - 1 AS others
  FROM kinds
  WINDOW of_parameter AS (PARTITION BY endpoint, parameter)
),
counted AS (
  SELECT *, CASE WHEN size <= cap THEN n ELSE 0 END AS m FROM caps WHERE others >= :min_clients
),
sums AS (
  SELECT
    endpoint, parameter, client, size, h, n, first_ts, last_ts, usual_h,
    (sum(m) OVER of_parameter) - (sum(m) OVER of_client) AS n_others,
    (sum(m * size) OVER of_parameter) - (sum(m * size) OVER of_client) AS sum_others,
    (sum(m * size * size) OVER of_parameter) - (sum(m * size * size) OVER of_client) AS squares_others
  FROM counted
  WINDOW of_parameter AS (PARTITION BY endpoint, parameter), of_client AS (PARTITION BY endpoint, parameter, client)
),
means AS (
  SELECT *, sum_others / n_others AS mean, squares_others / n_others AS mean_square FROM sums WHERE n_others >= :min_values
),
-- The length at which Chebyshev's bound falls below max_probability.
limits AS (
  SELECT *, greatest(:min_length, mean + greatest(:min_excess, sqrt(greatest(0D, mean_square - mean * mean) / :max_probability))) AS longest_usual
  FROM means
),
odd AS (
  SELECT l.*, k.kind, k.limit, k.x, approx_count_distinct(l.client) OVER (PARTITION BY l.endpoint, l.parameter, k.kind) AS odd_clients
  FROM limits l
  LATERAL VIEW inline(array(
    struct('length' AS kind, l.longest_usual AS limit, CAST(l.size AS DOUBLE) AS x),
    struct('entropy' AS kind, greatest(:min_entropy, l.usual_h + 1) AS limit, l.h AS x))) k
  WHERE CASE WHEN k.kind = 'length' THEN k.x >= k.limit ELSE k.x > k.limit END
)
SELECT
  client AS entity,
  CASE WHEN kind = 'length' THEN (max(x) - max(mean)) / (max(x) + max(limit) - 2 * max(mean)) ELSE max(x) / (max(x) + max(limit)) END AS score,
  sum(n) AS events,
  min(first_ts) AS first_seen,
  max(last_ts) AS last_seen,
  max(x) AS observed,
  CASE WHEN kind = 'length' THEN max(mean) ELSE max(limit) - 1 END AS expected,
  CASE WHEN kind = 'length'
    THEN format_string('%d values of %s at %s, up to %.0f characters long, where %.0f are usual', sum(n), parameter, endpoint, max(x), max(mean))
    ELSE format_string('%d values of %s at %s like random, up to %.1f bits a character', sum(n), parameter, endpoint, max(x)) END AS summary,
  CASE WHEN sum(n) >= :many THEN 'medium' ELSE 'low' END AS severity,
  endpoint AS target,
  parameter, kind,
  max(limit) AS limit,
  'values of other clients' AS baseline,
  max(n_others) AS baseline_n
FROM odd
WHERE odd_clients <= :max_odd_clients
GROUP BY client, endpoint, parameter, kind
ORDER BY score DESC, entity, parameter
