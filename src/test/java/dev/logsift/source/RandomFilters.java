package dev.logsift.source;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.sources.And;
import org.apache.spark.sql.sources.EqualNullSafe;
import org.apache.spark.sql.sources.EqualTo;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.sources.GreaterThan;
import org.apache.spark.sql.sources.GreaterThanOrEqual;
import org.apache.spark.sql.sources.In;
import org.apache.spark.sql.sources.IsNotNull;
import org.apache.spark.sql.sources.IsNull;
import org.apache.spark.sql.sources.LessThan;
import org.apache.spark.sql.sources.LessThanOrEqual;
import org.apache.spark.sql.sources.Not;
import org.apache.spark.sql.sources.Or;
import org.apache.spark.sql.sources.StringContains;
import org.apache.spark.sql.sources.StringEndsWith;
import org.apache.spark.sql.sources.StringStartsWith;

/** Filters as Spark may push them down, about values that the rows of a log have or nearly have. */
final class RandomFilters {
    /** Before this a {@link Timestamp} is not sure to mean what it says, and such filters are left to Spark. */
    private static final Instant GREGORIAN = Instant.parse("1901-01-02T00:00:00Z");

    private final Random random;
    private final Map<String, List<Object>> values;
    private final List<String> columns;

    /** @param values the columns that have any values, with those */
    RandomFilters(Random random, Map<String, List<Object>> values) {
        this.random = random;
        this.values = values;
        this.columns = List.copyOf(values.keySet());
    }

    /** Conditions that all have to be met. */
    List<Filter> next() {
        List<Filter> filters = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            filters.add(filter(2));
        }
        return filters;
    }

    private Filter filter(int depth) {
        int kind = random.nextInt(depth > 0 ? 10 : 7);
        return switch (kind) {
            case 7 -> new And(filter(depth - 1), filter(depth - 1));
            case 8 -> new Or(filter(depth - 1), filter(depth - 1));
            case 9 -> new Not(filter(depth - 1));
            default -> leaf(random.nextInt(5) == 0 && values.containsKey("ts") ? "ts" : pick(columns));
        };
    }

    private Filter leaf(String column) {
        Object value = near(pick(values.get(column)));
        if (value instanceof String text && random.nextInt(3) == 0) {
            return textTest(column, text);
        }
        return switch (random.nextInt(10)) {
            case 0 -> new IsNull(column);
            case 1 -> new IsNotNull(column);
            case 2 -> new EqualNullSafe(column, random.nextInt(4) == 0 ? null : value);
            case 3 -> new In(column, members(column, value));
            case 4 -> new LessThan(column, value);
            case 5 -> new LessThanOrEqual(column, value);
            case 6 -> new GreaterThan(column, value);
            case 7 -> new GreaterThanOrEqual(column, value);
            default -> new EqualTo(column, value);
        };
    }

    private Filter textTest(String column, String text) {
        int from = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
        int rest = text.codePointCount(from, text.length());
        return switch (random.nextInt(3)) {
            case 0 -> new StringStartsWith(column, text.substring(0, from));
            case 1 -> new StringEndsWith(column, text.substring(from));
            default -> new StringContains(
                    column, text.substring(from, text.offsetByCodePoints(from, random.nextInt(rest + 1))));
        };
    }

    private Object[] members(String column, Object value) {
        List<Object> members = new ArrayList<>(List.of(value));
        for (int i = random.nextInt(4); i > 0; i--) {
            members.add(near(pick(values.get(column))));
        }
        if (random.nextInt(4) == 0) {
            members.add(null);
        }
        Collections.shuffle(members, random);
        return members.toArray();
    }

    /** A value of the log, as Spark would write it in a filter, or now and then one beside it. */
    private Object near(Object value) {
        boolean beside = random.nextInt(4) == 0;
        if (value instanceof Instant instant) {
            Instant time = beside ? instant.plusSeconds(random.nextInt(7_200) - 3_600) : instant;
            return random.nextBoolean() || time.isBefore(GREGORIAN) ? time : Timestamp.from(time);
        }
        if (!beside) {
            return value;
        }
        if (value instanceof String text) {
            return random.nextBoolean()
                    ? text + "x"
                    : text.substring(0, text.offsetByCodePoints(0, text.isEmpty() ? 0 : 1));
        }
        if (value instanceof Double number) {
            return random.nextBoolean() ? Double.valueOf(number + 0.5) : Double.valueOf(-0.0);
        }
        return value instanceof Integer number ? (Object) (number + 1) : (Object) ((Long) value - 1);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
