package dev.logsift.profile;

import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.Type;
import dev.logsift.format.column.Family;
import dev.logsift.format.column.LogColumn;
import dev.logsift.output.text.Sparkline;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Profiles a table column by column, in two passes over it however many columns there are. */
public final class TableProfile {
    private static final List<String> PROVENANCE =
            Family.LINE_COLUMNS.stream().map(LogColumn::name).toList();
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
        Map<Integer, Details> details = details(perColumn);
        return new Profile(
                rows,
                IntStream.range(0, columns.size())
                        .mapToObj(place ->
                                profile(perColumn.get(place), rows, details.getOrDefault(place, new Details())))
                        .toList());
    }

    /** The second pass, by the column's place. */
    private Map<Integer, Details> details(List<Totals> totals) {
        List<Integer> drawn = places(totals, Totals::canBeDrawn);
        List<Integer> counted = places(totals, Totals::canBeCounted);
        Map<Integer, Details> details = new HashMap<>();
        if (drawn.isEmpty() && counted.isEmpty()) {
            return details;
        }
        Map<String, Object> ends = new HashMap<>();
        drawn.forEach(place -> {
            ends.put("least_" + place, Totals.number(totals.get(place).min()));
            ends.put("greatest_" + place, Totals.number(totals.get(place).max()));
        });
        engine.sql(ProfileSql.details(view, columns, counted, drawn, MOST_VALUES), ends)
                .collect()
                .forEach(row -> details.computeIfAbsent((Integer) row.get(1), any -> new Details())
                        .add(row.get(0).equals("b"), (String) row.get(2), (Long) row.get(3)));
        return details;
    }

    private static List<Integer> places(List<Totals> totals, Predicate<Totals> wanted) {
        return IntStream.range(0, totals.size())
                .filter(place -> wanted.test(totals.get(place)))
                .boxed()
                .toList();
    }

    private static ColumnProfile profile(Totals totals, long rows, Details details) {
        return new ColumnProfile(
                totals.column().name(),
                totals.column().sqlType(),
                rows - totals.values(),
                totals.distinct(),
                totals.min(),
                totals.max(),
                details.top,
                details.shape(rows));
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

    /** What the second pass says of a column. */
    private static final class Details {
        private final List<String> top = new ArrayList<>();
        private final long[] buckets = new long[ProfileSql.BUCKETS];
        private boolean drawn;
        private long mostFrequent;

        void add(boolean bucket, String value, long count) {
            if (bucket) {
                buckets[Integer.parseInt(value) - 1] = count;
                drawn = true;
            } else {
                top.add(shortened(value) + " (" + count + ")");
                mostFrequent = Math.max(mostFrequent, count);
            }
        }

        String shape(long rows) {
            if (drawn) {
                return Sparkline.of(buckets);
            }
            return mostFrequent > 0 ? Sparkline.bar((double) mostFrequent / rows) : "";
        }

        private static String shortened(String value) {
            return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE - 1) + "…" : value;
        }
    }
}
