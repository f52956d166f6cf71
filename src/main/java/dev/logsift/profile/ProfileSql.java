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
                .collect(Collectors.joining("", "SELECT count(*)", " FROM `" + view + "`"));
    }

    /**
     * The most frequent values of some columns, and how many rows fall into each bucket of others.
     *
     * <p>Its columns are {@code kind} (v or b), {@code name}, {@code value} and {@code n}. The ends of the buckets are the
     * parameters {@code :COLUMN_least} and {@code :COLUMN_greatest}, as DOUBLE.
     */
    static String details(String view, List<Column> counted, List<Column> drawn, int most) {
        List<String> parts = Stream.concat(
                        counted.stream().map(ProfileSql::value), drawn.stream().map(ProfileSql::bucket))
                .toList();
        String stack = "stack(" + parts.size() + ", " + String.join(", ", parts) + ") AS (kind, name, value)";
        return """
                SELECT kind, name, value, n FROM (
                  SELECT *, row_number() OVER (PARTITION BY kind, name ORDER BY n DESC, value) AS place
                  FROM (SELECT kind, name, value, count(*) AS n
                        FROM (SELECT %s FROM `%s`)
                        WHERE value IS NOT NULL GROUP BY kind, name, value))
                WHERE kind = 'b' OR place <= %d
                ORDER BY kind, name, n DESC, value"""
                .formatted(stack, view, most);
    }

    private static String value(Column column) {
        return "'v', '" + column.name() + "', CAST(" + quoted(column) + " AS STRING)";
    }

    private static String bucket(Column column) {
        return "'b', '%1$s', CAST(least(%3$d, width_bucket(%2$s, :%1$s_least, :%1$s_greatest, %3$d)) AS STRING)"
                .formatted(column.name(), number(column), BUCKETS);
    }

    private static String number(Column column) {
        String value = column.type() == Type.TIMESTAMP ? "unix_micros(" + quoted(column) + ")" : quoted(column);
        return "CAST(" + value + " AS DOUBLE)";
    }

    private static String quoted(Column column) {
        return "`" + column.name() + "`";
    }
}
