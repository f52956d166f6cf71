package dev.logsift.detect.rule;

import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.HeldView;
import dev.logsift.engine.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a table holds, as far as rules need to know.
 *
 * @param columns its columns, in lower case
 * @param filled those of the columns in question that have a value in any row
 * @param history how much time it covers, where that is in question
 */
record Coverage(long rows, Set<String> columns, Set<String> filled, Duration history) {
    private static final long FIRST_ROWS = 10_000;
    private static final String TIME = "ts";

    /**
     * What is to be known.
     *
     * @param columns in lower case
     * @param leastRows so many rows are to be counted; of more it is enough to know that they are more
     * @param history whether it matters how much time the table covers
     */
    record Question(Set<String> columns, long leastRows, boolean history) {}

    /** @param few the table's rows, where they lie in memory */
    static Coverage of(Engine engine, String view, Optional<HeldView> few, Question question) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Column column : engine.columns(view)) {
            columns.put(column.name().toLowerCase(Locale.ROOT), column.name());
        }
        Set<String> asked = new TreeSet<>(question.columns());
        asked.retainAll(columns.keySet());
        boolean timed = question.history() && columns.containsKey(TIME);
        return few.map(rows -> ofRows(rows, columns, asked, timed)).orElseGet(() -> new Counting(engine, view)
                .count(columns.keySet(), asked, question.leastRows(), timed));
    }

    private static Coverage ofRows(HeldView rows, Map<String, String> columns, Set<String> asked, boolean timed) {
        Set<String> filled = asked.stream()
                .filter(column -> rows.isFilled(columns.get(column)))
                .collect(Collectors.toSet());
        Duration history = timed
                ? rows.span(columns.get(TIME))
                        .map(span -> Duration.between(span.first(), span.last()))
                        .orElse(Duration.ZERO)
                : Duration.ZERO;
        return new Coverage(rows.rows(), columns.keySet(), filled, history);
    }

    /** Counts by queries: the first rows answer for most columns, and only for what they leave open the whole table is read. */
    private record Counting(Engine engine, String view) {
        Coverage count(Set<String> columns, Set<String> asked, long leastRows, boolean timed) {
            Set<String> open = new TreeSet<>(asked);
            Set<String> filled = new TreeSet<>();
            String first = "(SELECT * FROM `" + view + "` LIMIT " + Math.max(FIRST_ROWS, leastRows) + ")";
            Map<String, Object> counts = counts(open, first, "");
            open.stream().filter(column -> isPositive(counts, column)).forEach(filled::add);
            open.removeAll(filled);
            if (!isPositive(counts, "*") || !timed && open.isEmpty()) {
                return new Coverage((Long) counts.get("*"), columns, filled, Duration.ZERO);
            }
            Map<String, Object> all =
                    counts(open, "`" + view + "`", timed ? ", min(ts) AS since, max(ts) AS until" : "");
            open.stream().filter(column -> isPositive(all, column)).forEach(filled::add);
            return new Coverage((Long) all.get("*"), columns, filled, history(all));
        }

        private Map<String, Object> counts(Collection<String> wanted, String from, String more) {
            String counts = wanted.stream()
                    .map(column -> ", count(`" + column + "`) AS `" + column + "`")
                    .collect(Collectors.joining());
            Result.Table table = engine.query("SELECT count(*) AS `*`" + counts + more + " FROM " + from, Map.of());
            List<Object> row = table.collect().get(0);
            Map<String, Object> values = new HashMap<>();
            for (int i = 0; i < row.size(); i++) {
                values.put(table.columns().get(i).name(), row.get(i));
            }
            return values;
        }

        private static boolean isPositive(Map<String, Object> counts, String name) {
            return (Long) counts.get(name) > 0;
        }

        private static Duration history(Map<String, Object> counts) {
            return counts.get("since") instanceof Instant since && counts.get("until") instanceof Instant until
                    ? Duration.between(since, until)
                    : Duration.ZERO;
        }
    }
}
