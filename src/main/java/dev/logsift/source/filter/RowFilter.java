package dev.logsift.source.filter;

import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;

/** A condition on the rows of a batch. It reads values as Spark does, so that both come to the same answer. */
public sealed interface RowFilter {
    /** Lets every row through. */
    RowFilter NONE = new Always();

    Truth test(int row);

    /** Whether a row may be in the result: it is not where the condition is unknown. */
    default boolean keeps(int row) {
        return test(row) == Truth.TRUE;
    }

    /** No condition. */
    record Always() implements RowFilter {
        @Override
        public Truth test(int row) {
            return Truth.TRUE;
        }
    }

    /** Both conditions; the second is not looked at where the first settles it. */
    record And(RowFilter left, RowFilter right) implements RowFilter {
        @Override
        public Truth test(int row) {
            Truth first = left.test(row);
            return first == Truth.FALSE ? first : first.and(right.test(row));
        }
    }

    /** One of two conditions. */
    record Or(RowFilter left, RowFilter right) implements RowFilter {
        @Override
        public Truth test(int row) {
            Truth first = left.test(row);
            return first == Truth.TRUE ? first : first.or(right.test(row));
        }
    }

    /** A condition turned round. */
    record Not(RowFilter inner) implements RowFilter {
        @Override
        public Truth test(int row) {
            return inner.test(row).not();
        }
    }

    /** There is no value. */
    record IsNull(ColumnVector column) implements RowFilter {
        @Override
        public Truth test(int row) {
            return Truth.of(column.isNullAt(row));
        }
    }

    /**
     * A value is less than, equal to or greater than a literal.
     *
     * @param order the value's order to the literal: negative, zero or positive
     * @param accepted the orders that are asked for
     */
    record Comparison(ColumnVector column, IntUnaryOperator order, IntPredicate accepted) implements RowFilter {
        @Override
        public Truth test(int row) {
            return column.isNullAt(row) ? Truth.UNKNOWN : Truth.of(accepted.test(order.applyAsInt(row)));
        }
    }

    /** A value is one of several; {@code otherwise} is UNKNOWN where NULL is among them. */
    record Membership(ColumnVector column, IntFunction<Object> value, Set<Object> members, Truth otherwise)
            implements RowFilter {
        @Override
        public Truth test(int row) {
            if (column.isNullAt(row)) {
                return Truth.UNKNOWN;
            }
            return members.contains(value.apply(row)) ? Truth.TRUE : otherwise;
        }
    }

    /** A text begins, ends or goes on in a certain way. */
    record TextTest(ColumnVector column, Predicate<UTF8String> test) implements RowFilter {
        @Override
        public Truth test(int row) {
            return column.isNullAt(row) ? Truth.UNKNOWN : Truth.of(test.test(column.getUTF8String(row)));
        }
    }
}
