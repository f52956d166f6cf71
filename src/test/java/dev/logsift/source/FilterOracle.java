package dev.logsift.source;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
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

/** What filters mean, said once more in the plainest way: true, false or null of a row's values. */
record FilterOracle(Map<String, Object> row) {
    boolean keeps(Filter filter) {
        return Boolean.TRUE.equals(test(filter));
    }

    private Boolean test(Filter filter) {
        if (filter instanceof And and) {
            Boolean left = test(and.left());
            Boolean right = test(and.right());
            boolean oneFalse = Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right);
            return oneFalse ? Boolean.FALSE : left == null || right == null ? null : Boolean.TRUE;
        }
        if (filter instanceof Or or) {
            return test(new Not(new And(new Not(or.left()), new Not(or.right()))));
        }
        if (filter instanceof Not not) {
            Boolean inner = test(not.child());
            return inner == null ? null : !inner;
        }
        if (filter instanceof In in) {
            return in(in);
        }
        return leaf(filter);
    }

    private Boolean in(In in) {
        Object value = row.get(in.attribute());
        if (value == null) {
            return null;
        }
        boolean found = Arrays.stream(in.values()).filter(Objects::nonNull).anyMatch(each -> compare(value, each) == 0);
        return found ? Boolean.TRUE : Arrays.asList(in.values()).contains(null) ? null : Boolean.FALSE;
    }

    private Boolean leaf(Filter filter) {
        if (filter instanceof IsNull test) {
            return row.get(test.attribute()) == null;
        }
        if (filter instanceof IsNotNull test) {
            return row.get(test.attribute()) != null;
        }
        if (filter instanceof EqualNullSafe test) {
            Object value = row.get(test.attribute());
            boolean oneNull = value == null || test.value() == null;
            return oneNull ? value == test.value() : compare(value, test.value()) == 0;
        }
        if (filter instanceof EqualTo test) {
            return order(test.attribute(), test.value(), order -> order == 0);
        }
        if (filter instanceof LessThan test) {
            return order(test.attribute(), test.value(), order -> order < 0);
        }
        if (filter instanceof LessThanOrEqual test) {
            return order(test.attribute(), test.value(), order -> order <= 0);
        }
        if (filter instanceof GreaterThan test) {
            return order(test.attribute(), test.value(), order -> order > 0);
        }
        if (filter instanceof GreaterThanOrEqual test) {
            return order(test.attribute(), test.value(), order -> order >= 0);
        }
        if (filter instanceof StringStartsWith test) {
            return text(test.attribute(), value -> value.startsWith(test.value()));
        }
        if (filter instanceof StringEndsWith test) {
            return text(test.attribute(), value -> value.endsWith(test.value()));
        }
        StringContains test = (StringContains) filter;
        return text(test.attribute(), value -> value.contains(test.value()));
    }

    private Boolean order(String column, Object literal, IntPredicate accepted) {
        Object value = row.get(column);
        return value == null ? null : accepted.test(compare(value, literal));
    }

    private Boolean text(String column, Predicate<String> test) {
        String value = (String) row.get(column);
        return value == null ? null : test.test(value);
    }

    /** Texts are in the order of their UTF-8 bytes, which is that of code points. */
    private static int compare(Object value, Object literal) {
        if (value instanceof String text) {
            return Arrays.compare(
                    text.codePoints().toArray(), ((String) literal).codePoints().toArray());
        }
        if (value instanceof Instant instant) {
            return instant.compareTo(literal instanceof java.sql.Timestamp time ? time.toInstant() : (Instant) literal);
        }
        if (value instanceof Double number && number.equals(literal)) {
            return 0;
        }
        return value instanceof Double number
                ? (number == (double) literal ? 0 : number.compareTo((Double) literal))
                : Long.compare(((Number) value).longValue(), ((Number) literal).longValue());
    }
}
