package dev.logsift.profile;

import dev.logsift.engine.Column;
import dev.logsift.engine.Type;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two statements that a profile takes, each one pass over the table. */
final class ProfileSql {
    static final int BUCKETS = 20;

    private ProfileSql() {}

    /** Rows, then for each column: values, approximate distinct values, least and greatest. */
    static String totals(String view, List<Column> columns) {
        return columns.stream()
                .map(column ->
                        ", count(%1$s), approx_count_distinct(%1$s), min(%1$s), max(%1$s)".formatted(quoted(column)))
                .collect(Collectors.joining("", "SELECT count(*)", " FROM " + quoted(view)));
    }

    /**
     * The most frequent values of some columns, and how many rows fall into each bucket of others.
     *
     * <p>The result's columns are {@code kind} (v or b), {@code place} (a column's index in {@code columns}), {@code value}
     * and {@code n}. The ends of the buckets are the parameters {@code :least_PLACE} and {@code :greatest_PLACE}, as DOUBLE.
     *
     * @param counted the indexes of the columns to count the values of
     * @param drawn the indexes of the columns to count by bucket
     */
    static String details(String view, List<Column> columns, List<Integer> counted, List<Integer> drawn, int most) {
        List<String> parts = Stream.concat(
                        counted.stream().map(place -> value(columns.get(place), place)),
                        drawn.stream().map(place -> bucket(columns.get(place), place)))
                .toList();
        String stack = "stack(" + parts.size() + ", " + String.join(", ", parts) + ") AS (kind, place, value)";
        return """
                SELECT kind, place, value, n FROM (
                  SELECT *, row_number() OVER (PARTITION BY kind, place ORDER BY n DESC, value) AS rank
                  FROM (SELECT kind, place, value, count(*) AS n
                        FROM (SELECT %s FROM %s)
                        WHERE value IS NOT NULL GROUP BY kind, place, value))
                WHERE kind = 'b' OR rank <= %d
                ORDER BY kind, place, n DESC, value"""
                .formatted(stack, quoted(view), most);
    }

    private static String value(Column column, int place) {
        return "'v', " + place + ", CAST(" + quoted(column) + " AS STRING)";
    }

    private static String bucket(Column column, int place) {
        return "'b', %2$d, CAST(least(%3$d, width_bucket(%1$s, :least_%2$d, :greatest_%2$d, %3$d)) AS STRING)"
                .formatted(number(column), place, BUCKETS);
    }

    private static String number(Column column) {
        String value = column.type() == Type.TIMESTAMP ? "unix_micros(" + quoted(column) + ")" : quoted(column);
        return "CAST(" + value + " AS DOUBLE)";
    }

    private static String quoted(Column column) {
        return quoted(column.name());
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
