package dev.logsift.report;

import dev.logsift.engine.Column;
import dev.logsift.output.text.ControlText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A query's rows as the page's script draws them, by the query's chart header: {@code kind}, {@code x}, and {@code y}
 * with one or more columns.
 *
 * @param points one a row: the value of x, then those of the series; times are milliseconds of the epoch
 * @param problem why there is nothing to draw, else empty
 */
record ChartData(String kind, Axis x, List<Axis> series, List<List<Object>> points, String problem) {

    /** A column that is drawn. */
    record Axis(String name, String label, String measure) {
        static Axis of(Column column, Measure measure) {
            return new Axis(
                    ControlText.escape(column.name()),
                    ControlText.escape(column.name().replace('_', ' ')),
                    measure.word());
        }
    }

    static ChartData of(
            Map<String, String> header, List<Column> columns, List<Measure> measures, List<List<Object>> rows) {
        if (header.isEmpty() || rows.isEmpty()) {
            return nothing("");
        }
        List<String> wanted = new ArrayList<>();
        wanted.add(header.getOrDefault("x", ""));
        wanted.addAll(names(header.getOrDefault("y", "")));
        List<String> present = columns.stream().map(Column::name).toList();
        for (String name : wanted) {
            if (!present.contains(name)) {
                return nothing("The chart needs the column '" + name + "', which the query does not return.");
            }
        }
        List<Integer> indexes = wanted.stream().map(present::indexOf).toList();
        List<Axis> axes = indexes.stream()
                .map(i -> Axis.of(columns.get(i), measures.get(i)))
                .toList();
        return new ChartData(
                header.getOrDefault("kind", "bar"),
                axes.get(0),
                axes.subList(1, axes.size()),
                rows.stream().map(row -> point(row, indexes)).toList(),
                "");
    }

    private static ChartData nothing(String problem) {
        return new ChartData("", new Axis("", "", ""), List.of(), List.of(), problem);
    }

    /** {@code a,b}: the library joins a list by commas. */
    private static List<String> names(String y) {
        return Arrays.stream(y.split(",")).map(String::strip).toList();
    }

    private static List<Object> point(List<Object> row, List<Integer> indexes) {
        List<Object> point = new ArrayList<>();
        indexes.forEach(index -> point.add(drawable(row.get(index))));
        return point;
    }

    private static Object drawable(Object value) {
        if (value instanceof Instant instant) {
            return instant.toEpochMilli();
        }
        if (value instanceof Number number) {
            return Double.isFinite(number.doubleValue()) ? number : null;
        }
        return value == null ? null : ControlText.escape(value.toString());
    }
}
