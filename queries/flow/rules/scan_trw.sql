/*
title: Scanner by outcome, the sequential test
description: |
  Threshold random walk (Jung et al. 2004): somebody who knows the hosts is mostly answered at the first contact, a scanner mostly not.
  For each source and service port the first contacts with hosts are taken in time order; each success adds ln(theta1 / theta0), each failure ln((1 - theta1) / (1 - theta0)), where theta0 is the chance of success of
  the innocent and theta1 that of a scanner. At ln(beta / alpha) the source is a scanner, at ln((1 - beta) / (1 - alpha)) it is innocent; the first that is reached
  decides. It needs no time window, so that it finds the slow as well as the fast.
  The walk is for each port by itself, other than in the paper, since a scanner who works in between would drown among its everyday contacts.
  Low below `min_hosts` failed first contacts, as four are enough for the test, but a network of dead hosts would be, too; medium below `many_hosts`; else high, if at
  least nine of ten have failed.
  The entity is the source. Score: failed / (failed + min_hosts).
severity: medium
tags: [attack.T1046, attack.T1018]
references: ['https://doi.org/10.1109/SECPRI.2004.1301325', 'https://tools.netsa.cert.org/silk/rwscan.html']
falsepositives: [a client that looks for servers that are no more, a program that looks for its peers]
params:
  theta0:     {type: double, default: 0.8, min: 0.01, max: 0.99, help: chance that the first contact of an innocent source succeeds}
  theta1:     {type: double, default: 0.2, min: 0.01, max: 0.99, help: the same of a scanner}
  alpha:      {type: double, default: 0.01, min: 0.000001, max: 0.5, help: share of innocent sources that may be called scanners}
  beta:       {type: double, default: 0.99, min: 0.5, max: 0.999999, help: share of scanners that shall be found}
  min_failed: {type: int, default: 6, min: 1, help: failed first contacts}
  min_hosts:  {type: int, default: 12, min: 1, help: failed first contacts from which on it is medium}
  many_hosts: {type: int, default: 40, min: 1, help: failed first contacts from which on it is high}
needs: [ts, src_ip, dst_ip, dst_port]
gate:
  view: callers
  when: |-
    server_port IS NOT NULL AND proto NOT LIKE '%ICMP%' AND failed >= :min_failed
chart: {kind: bar, x: entity, y: observed}
evidence: |
  SELECT * FROM flow
  WHERE ts BETWEEN :first_seen AND :last_seen AND src_ip = :entity AND dst_port = :port AND proto = :proto
  ORDER BY ts, _file, _offset
*/
WITH
suspects AS (
  SELECT client_ip, proto, server_port
  FROM conversations
  WHERE outcome IN ('refused', 'no_answer') AND server_port IS NOT NULL AND proto NOT LIKE '%ICMP%' AND client_rows > 0
  GROUP BY client_ip, proto, server_port
  HAVING count(*) >= :min_failed
),
first_contacts AS (
  SELECT client_ip, proto, server_port, server_ip, min(ts) AS ts, min_by(outcome = 'established', ts) AS succeeded, sum(client_rows) AS tries
  FROM conversations LEFT SEMI JOIN suspects USING (client_ip, proto, server_port)
  WHERE outcome IS NOT NULL AND client_rows > 0
  GROUP BY client_ip, proto, server_port, server_ip
),
walks AS (
  SELECT *, sum(CASE WHEN succeeded THEN ln(:theta1 / :theta0) ELSE ln((1 - :theta1) / (1 - :theta0)) END)
      OVER (PARTITION BY client_ip, proto, server_port ORDER BY ts, server_ip ROWS UNBOUNDED PRECEDING) AS walk
  FROM first_contacts
),
decided AS (
  SELECT
    client_ip, proto, server_port,
    min(ts) AS first_seen,
    max(ts) AS last_seen,
    min(CASE WHEN walk >= ln(:beta / :alpha) THEN ts END) AS scanner_at,
    min(CASE WHEN walk <= ln((1 - :beta) / (1 - :alpha)) THEN ts END) AS innocent_at,
    max(walk) AS highest,
    count(*) AS hosts,
    count_if(NOT succeeded) AS failed,
    sum(tries) AS tries
  FROM walks
  GROUP BY client_ip, proto, server_port
)
SELECT
  client_ip AS entity,
  failed / (failed + CAST(:min_hosts AS DOUBLE)) AS score,
  tries AS events,
  first_seen,
  last_seen,
  highest AS observed,
  ln(:beta / :alpha) AS expected,
  format_string('of %d hosts first tried at %s port %d, %d did not answer or refused', hosts, proto, server_port, failed) AS summary,
  CASE WHEN failed < :min_hosts THEN 'low' WHEN failed < :many_hosts OR failed < 0.9D * hosts THEN 'medium' ELSE 'high' END AS severity,
  proto,
  server_port AS port,
  hosts,
  failed,
  scanner_at
FROM decided
WHERE scanner_at IS NOT NULL AND (innocent_at IS NULL OR scanner_at < innocent_at) AND failed >= :min_failed
ORDER BY score DESC, entity, port, proto
