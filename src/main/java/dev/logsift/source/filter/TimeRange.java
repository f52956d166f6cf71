package dev.logsift.source.filter;

import java.util.List;
import org.apache.spark.sql.sources.And;
import org.apache.spark.sql.sources.EqualNullSafe;
import org.apache.spark.sql.sources.EqualTo;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.sources.GreaterThan;
import org.apache.spark.sql.sources.GreaterThanOrEqual;
import org.apache.spark.sql.sources.LessThan;
import org.apache.spark.sql.sources.LessThanOrEqual;
import org.apache.spark.sql.sources.Or;

/**
 * A range of times.
 *
 * @param first microseconds since 1970
 * @param last microseconds since 1970, in the range
 */
public record TimeRange(long first, long last) {
    /** Every time, and rows without one. */
    public static final TimeRange ALL = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

    /**
     * Outside of which no row meets all filters. Where it is not {@link #ALL}, no row without a time meets them either,
     * since every comparison with NULL is unknown.
     */
    public static TimeRange of(List<Filter> filters, String column) {
        return filters.stream().map(filter -> of(filter, column)).reduce(ALL, TimeRange::intersect);
    }

    public boolean isAll() {
        return equals(ALL);
    }

    public boolean meets(TimeRange other) {
        return first <= other.last && other.first <= last;
    }

    private static TimeRange of(Filter filter, String column) {
        if (filter instanceof And and) {
            return of(and.left(), column).intersect(of(and.right(), column));
        }
        if (filter instanceof Or or) {
            return of(or.left(), column).hull(of(or.right(), column));
        }
        return filter.references().length == 1 && filter.references()[0].equals(column) ? of(filter) : ALL;
    }

    private static TimeRange of(Filter filter) {
        if (filter instanceof EqualTo test) {
            return from(test.value()).intersect(to(test.value()));
        }
        if (filter instanceof EqualNullSafe test) {
            return from(test.value()).intersect(to(test.value()));
        }
        if (filter instanceof GreaterThan test) {
            return from(test.value());
        }
        if (filter instanceof GreaterThanOrEqual test) {
            return from(test.value());
        }
        if (filter instanceof LessThan test) {
            return to(test.value());
        }
        return filter instanceof LessThanOrEqual test ? to(test.value()) : ALL;
    }

    private static TimeRange from(Object literal) {
        return Moment.micros(literal)
                .map(micros -> new TimeRange(micros, Long.MAX_VALUE))
                .orElse(ALL);
    }

    private static TimeRange to(Object literal) {
        return Moment.micros(literal)
                .map(micros -> new TimeRange(Long.MIN_VALUE, micros))
                .orElse(ALL);
    }

    private TimeRange intersect(TimeRange other) {
        return new TimeRange(Math.max(first, other.first), Math.min(last, other.last));
    }

    /** From the earlier start to the later end. */
    private TimeRange hull(TimeRange other) {
        return new TimeRange(Math.min(first, other.first), Math.max(last, other.last));
    }
}
