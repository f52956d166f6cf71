package dev.logsift.source.filter;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Makes conditions on the rows of a batch of the filters that Spark pushed down. What it does not know is left out: Spark
 * tests the rows that come through once more.
 */
public record RowFilterCompiler(Map<String, ColumnVector> columns) {

    /** All filters together, as far as they are known. */
    public RowFilter compile(List<Filter> filters) {
        return filters.stream()
                .flatMap(filter -> compileTop(filter).stream())
                .reduce(RowFilter.And::new)
                .orElse(RowFilter.NONE);
    }

    /** A condition that a row must meet: of two, one alone is worth testing. */
    private Optional<RowFilter> compileTop(Filter filter) {
        if (filter instanceof And and) {
            Optional<RowFilter> left = compileTop(and.left());
            Optional<RowFilter> right = compileTop(and.right());
            return both(left, right).or(() -> left.or(() -> right));
        }
        return compile(filter);
    }

    private Optional<RowFilter> compile(Filter filter) {
        if (filter instanceof And and) {
            return both(compile(and.left()), compile(and.right()));
        }
        if (filter instanceof Or or) {
            return compile(or.left()).flatMap(left -> compile(or.right()).map(right -> new RowFilter.Or(left, right)));
        }
        if (filter instanceof Not not) {
            return compile(not.child()).map(RowFilter.Not::new);
        }
        return nullTest(filter).or(() -> comparison(filter)).or(() -> textTest(filter));
    }

    private static Optional<RowFilter> both(Optional<RowFilter> left, Optional<RowFilter> right) {
        return left.flatMap(first -> right.map(second -> new RowFilter.And(first, second)));
    }

    private Optional<RowFilter> nullTest(Filter filter) {
        if (filter instanceof IsNull test) {
            return isNull(test.attribute());
        }
        if (filter instanceof IsNotNull test) {
            return isNull(test.attribute()).map(RowFilter.Not::new);
        }
        if (filter instanceof EqualNullSafe test && test.value() == null) {
            return isNull(test.attribute());
        }
        return Optional.empty();
    }

    private Optional<RowFilter> comparison(Filter filter) {
        if (filter instanceof EqualTo test) {
            return compare(test.attribute(), test.value(), order -> order == 0);
        }
        if (filter instanceof LessThan test) {
            return compare(test.attribute(), test.value(), order -> order < 0);
        }
        if (filter instanceof LessThanOrEqual test) {
            return compare(test.attribute(), test.value(), order -> order <= 0);
        }
        if (filter instanceof GreaterThan test) {
            return compare(test.attribute(), test.value(), order -> order > 0);
        }
        if (filter instanceof GreaterThanOrEqual test) {
            return compare(test.attribute(), test.value(), order -> order >= 0);
        }
        if (filter instanceof EqualNullSafe test) { // which is false, not unknown, where there is no value
            return both(
                    isNull(test.attribute()).map(RowFilter.Not::new),
                    compare(test.attribute(), test.value(), order -> order == 0));
        }
        return filter instanceof In test ? membership(test) : Optional.empty();
    }

    private Optional<RowFilter> textTest(Filter filter) {
        if (filter instanceof StringStartsWith test) {
            UTF8String start = UTF8String.fromString(test.value());
            return text(test.attribute(), text -> text.startsWith(start));
        }
        if (filter instanceof StringEndsWith test) {
            UTF8String end = UTF8String.fromString(test.value());
            return text(test.attribute(), text -> text.endsWith(end));
        }
        if (filter instanceof StringContains test) {
            UTF8String part = UTF8String.fromString(test.value());
            return text(test.attribute(), text -> text.contains(part));
        }
        return Optional.empty();
    }

    private Optional<RowFilter> isNull(String attribute) {
        return column(attribute).map(RowFilter.IsNull::new);
    }

    private Optional<RowFilter> compare(String attribute, Object literal, IntPredicate accepted) {
        return column(attribute).flatMap(column -> new ColumnReading(column)
                .orderTo(literal)
                .map(order -> new RowFilter.Comparison(column, order, accepted)));
    }

    private Optional<RowFilter> membership(In in) {
        List<Object> values =
                Arrays.stream(in.values()).filter(Objects::nonNull).toList();
        Truth otherwise = values.size() < in.values().length ? Truth.UNKNOWN : Truth.FALSE;
        return column(in.attribute()).map(ColumnReading::new).flatMap(reading -> {
            List<Object> members = values.stream()
                    .flatMap(value -> reading.literal(value).stream())
                    .toList();
            return members.size() < values.size()
                    ? Optional.empty()
                    : Optional.of(new RowFilter.Membership(
                            reading.column(), reading.value(), new HashSet<>(members), otherwise));
        });
    }

    private Optional<RowFilter> text(String attribute, Predicate<UTF8String> test) {
        return column(attribute)
                .filter(column -> column.dataType().equals(DataTypes.StringType))
                .map(column -> new RowFilter.TextTest(column, test));
    }

    private Optional<ColumnVector> column(String attribute) {
        return Optional.ofNullable(columns.get(attribute));
    }
}
