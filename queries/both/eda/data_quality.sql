/*
title: Can the log be trusted
description: |
  What is wrong with the log itself, before anything is read from it.

    lines    the rows, and the lines that could not be read, with the most frequent reasons
    repeats  lines that are the same as another to the byte (by a 64-bit hash of the line), the first of each left out
    order    rows whose time is before that of the row above them in the same file
    gaps     silences of more than gap_factor times the usual one, the median; what happens at the same moment is one event
    clock    rows without a time, rows from the future, and the few rows that stand apart: no more than a twentieth of all, before or
             after a silence that is longer than what lies between the first and the last twentieth
    values   rows without a value, of each canonical column (the view log_columns)
    layout   lines by the number of their quotation marks, of flows by that of their commas and tabs: more than one kind may be two
             formats in one file, a changed setting, lines that were cut off, or a hostile field
tags: [quality]
access: {title: 'Access log, can it be trusted', aliases: [access_quality]}
flow: {title: 'Flow log, can it be trusted', aliases: [flow_quality]}
params:
  gap_factor: {type: double, default: 5, min: 1, help: a silence longer than this many times the usual one is a gap}
  min_gap:    {type: interval, default: 1 s, help: shorter silences are no gaps}
  apart:      {type: interval, default: 1 day, help: rows behind a shorter silence do not stand apart}
needs: [ts, _file, _offset, _raw]
chart: {kind: bar, x: measure, y: share}
columns:
  aspect:  {help: 'lines, repeats, order, gaps, clock, values or layout'}
  measure: {help: what was counted}
  number:  {help: 'how many: rows, rejects or gaps'}
  share:   {unit: percent, help: 'of the rows; rejects: of all lines; of one reason: of the rejects; gaps: of the time from first to last'}
  detail:  {help: where the worst is}
*/
-- Each part is one row, so that nothing is computed twice; the last step turns their product into the rows of the result.
WITH
log AS (
  SELECT count(*) AS n, count(*) - count(ts) AS timeless, count_if(ts > current_timestamp()) AS future FROM log_records
),
rejects AS (
  SELECT reason, count(*) AS n, sum(count(*)) OVER () AS of_all, row_number() OVER (ORDER BY count(*) DESC, reason) AS rank
  FROM log_rejects
  GROUP BY reason
),
repeats AS (
  SELECT count(*) AS lines, coalesce(sum(n - 1), 0) AS n, max(n) AS most
  FROM (SELECT count(*) AS n FROM log_records GROUP BY xxhash64(_raw) HAVING count(*) > 1)
),
disorder AS (
  SELECT count(*) AS n, max_by(struct(_file, _offset, ts, above), unix_micros(above) - unix_micros(ts)) AS worst
  FROM (SELECT ts, _file, _offset, lag(ts) OVER (PARTITION BY _file ORDER BY _offset) AS above FROM log_records)
  WHERE ts < above
),
moments AS (
  SELECT
    ts,
    n,
    lag(ts) OVER (ORDER BY ts) AS before,
    sum(n) OVER () AS rows,
    coalesce(sum(n) OVER (ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS rows_before
  FROM (SELECT ts, count(*) AS n FROM log_records WHERE ts IS NOT NULL GROUP BY ts)
),
silences AS (
  SELECT
    *,
    median(seconds) OVER () AS usual,
    min(CASE WHEN rows - rows_before - n <= rows / 20 THEN ts END) OVER ()
      - max(CASE WHEN rows_before <= rows / 20 THEN ts END) OVER () AS middle
  FROM (SELECT *, (unix_micros(ts) - unix_micros(before)) / 1e6D AS seconds FROM moments)
),
times AS (
  SELECT
    min(ts) AS begin,
    max(ts) AS end,
    max(usual) AS usual,
    sum(seconds) AS seconds,
    count_if(is_gap) AS gaps,
    sum(seconds) FILTER (WHERE is_gap) AS gap_seconds,
    max_by(struct(seconds, before, ts), seconds) AS longest,
    coalesce(max(rows_before) FILTER (WHERE is_apart AND rows_before <= rows / 20), 0) AS early,
    coalesce(max(rows - rows_before) FILTER (WHERE is_apart AND rows - rows_before <= rows / 20), 0) AS late
  FROM (
    SELECT
      *,
      seconds > :gap_factor * usual AND ts >= before + :min_gap AS is_gap,
      ts > before + :apart AND ts - before > middle AS is_apart
    FROM silences
  )
),
layouts AS (
  SELECT
    marks, marks_are,
    sum(n) AS n,
    min(first) AS first,
    sum(n) / sum(sum(n)) OVER () AS part,
    row_number() OVER (ORDER BY sum(n) DESC, marks) AS rank
  FROM (
    SELECT marks, marks_are, count(*) AS n, struct(_file, min(_offset) AS _offset) AS first
    FROM log_records
    GROUP BY marks, marks_are, _file
  )
  GROUP BY marks, marks_are
),
measured AS (
  SELECT stack(9,
    10, 'lines', 'rows', log.n, 1D, '',
    11, 'lines', 'rejects', rejected.n, rejected.n / (log.n + rejected.n), '',
    30, 'repeats', 'repeated lines', repeats.n, repeats.n / log.n, concat(lines, ' lines, one of them ', most, ' times'),
    40, 'order', 'earlier than the row above', disorder.n, disorder.n / log.n,
      concat(worst.ts, ' below ', worst.above, ' at ', worst._file, ' ', worst._offset),
    50, 'gaps', 'gaps', gaps, gap_seconds / seconds,
      concat('longest ', format_number(longest.seconds, '0.######'), ' s from ', longest.before, ' to ', longest.ts,
        ', usual ', format_number(usual, '0.######'), ' s'),
    60, 'clock', 'without a time', timeless, timeless / log.n, '',
    61, 'clock', 'from the future', future, future / log.n, concat('last ', end),
    62, 'clock', 'long before the others', early, early / log.n, concat('first ', begin),
    63, 'clock', 'long after the others', late, late / log.n, concat('last ', end)) AS (place, aspect, measure, number, part, detail)
  FROM log CROSS JOIN repeats CROSS JOIN disorder CROSS JOIN times
    CROSS JOIN (SELECT coalesce(max(of_all), 0L) AS n FROM rejects) AS rejected
  UNION ALL
  SELECT 20 + rank, 'lines', 'rejects of one reason', n, n / of_all, reason FROM rejects WHERE rank <= 5
  UNION ALL
  SELECT 100 + position, 'values', concat('no ', column_name), missing, null_share / 100, concat('about ', distinct_about, ' different ones') FROM log_columns
  UNION ALL
  SELECT 200 + rank, 'layout', concat(marks, ' ', marks_are), n, part, concat('first at ', first._file, ' ', first._offset)
  FROM layouts
  WHERE rank <= 5
)
SELECT aspect, measure, number, round(100 * part, 2) AS share, CASE WHEN number > 0 THEN nullif(detail, '') END AS detail
FROM measured
ORDER BY place
