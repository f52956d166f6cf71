package dev.logsift.profile;

import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.Type;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Profiles a table column by column, in two passes over it however many columns there are. */
public final class TableProfile {
    private static final List<String> PROVENANCE = List.of("_file", "_offset", "_raw");
    private static final int MOST_VALUES = 3;
    private static final int COUNTABLE = 20_000;
    private static final int LONGEST_VALUE = 40;

    private final Engine engine;
    private final String view;
    private final List<Column> columns;

    public TableProfile(Engine engine, String view) {
        this.engine = engine;
        this.view = view;
        this.columns = engine.columns(view).stream()
                .filter(column -> !PROVENANCE.contains(column.name()) && column.type() != Type.NESTED)
                .toList();
    }

    /** The rows of the table and the profile of each of its columns. */
    public record Profile(long rows, List<ColumnProfile> columns) {}

    public Profile take() {
        List<Object> totals =
                engine.sql(ProfileSql.totals(view, columns)).collect().get(0);
        long rows = (Long) totals.get(0);
        List<Totals> perColumn = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int at = 1 + i * 4;
            perColumn.add(new Totals(
                    columns.get(i),
                    (Long) totals.get(at),
                    (Long) totals.get(at + 1),
                    totals.get(at + 2),
                    totals.get(at + 3)));
        }
        Details details = details(perColumn);
        return new Profile(
                rows,
                perColumn.stream().map(column -> profile(column, rows, details)).toList());
    }

    private Details details(List<Totals> totals) {
        List<Totals> drawn = totals.stream().filter(Totals::canBeDrawn).toList();
        List<Column> counted =
                totals.stream().filter(Totals::canBeCounted).map(Totals::column).toList();
        Details details = new Details(new HashMap<>(), new HashMap<>(), new HashMap<>());
        if (drawn.isEmpty() && counted.isEmpty()) {
            return details;
        }
        Map<String, Object> ends = new HashMap<>();
        drawn.forEach(column -> {
            ends.put(column.column().name() + "_least", Totals.number(column.min()));
            ends.put(column.column().name() + "_greatest", Totals.number(column.max()));
        });
        List<Column> drawnColumns = drawn.stream().map(Totals::column).toList();
        engine.sql(ProfileSql.details(view, counted, drawnColumns, MOST_VALUES), ends)
                .collect()
                .forEach(details::add);
        return details;
    }

    private static ColumnProfile profile(Totals totals, long rows, Details details) {
        String name = totals.column().name();
        long[] buckets = details.buckets().get(name);
        long mostFrequent = details.mostFrequent().getOrDefault(name, 0L);
        String shape = buckets != null
                ? Sparkline.of(buckets)
                : mostFrequent > 0 ? Sparkline.bar((double) mostFrequent / rows) : "";
        return new ColumnProfile(
                name,
                totals.column().sqlType(),
                rows - totals.values(),
                totals.distinct(),
                totals.min(),
                totals.max(),
                details.top().getOrDefault(name, List.of()),
                shape);
    }

    /** What the first pass says of a column. */
    private record Totals(Column column, long values, long distinct, Object min, Object max) {
        boolean canBeCounted() {
            return values > 0 && distinct <= COUNTABLE && column.type() != Type.TIMESTAMP;
        }

        boolean canBeDrawn() {
            boolean measure = column.type().isNumeric() || column.type() == Type.TIMESTAMP;
            return measure && values > 0 && number(min) < number(max);
        }

        static double number(Object value) {
            return value instanceof Instant time
                    ? ChronoUnit.MICROS.between(Instant.EPOCH, time)
                    : ((Number) value).doubleValue();
        }
    }

    /** What the second pass says of all columns, by name. */
    private record Details(Map<String, List<String>> top, Map<String, Long> mostFrequent, Map<String, long[]> buckets) {
        void add(List<Object> row) {
            String name = (String) row.get(1);
            String value = (String) row.get(2);
            long count = (Long) row.get(3);
            if (row.get(0).equals("b")) {
                buckets.computeIfAbsent(name, any -> new long[ProfileSql.BUCKETS])[Integer.parseInt(value) - 1] = count;
            } else {
                top.computeIfAbsent(name, any -> new ArrayList<>()).add(shortened(value) + " (" + count + ")");
                mostFrequent.merge(name, count, Math::max);
            }
        }

        private static String shortened(String value) {
            return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE - 1) + "…" : value;
        }
    }
}
