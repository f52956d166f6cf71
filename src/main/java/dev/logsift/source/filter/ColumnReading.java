package dev.logsift.source.filter;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.apache.spark.sql.catalyst.util.SQLOrderingUtil;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads a column of a batch and the literals that a filter compares it with, in the order that Spark gives them. */
record ColumnReading(ColumnVector column) {
    /** Added to a fraction it makes 0.0 of -0.0, which SQL does not tell apart, and changes no other. */
    private static final double POSITIVE_ZERO = 0.0;

    /** How a row's value stands to a literal; empty where the literal is of another type. */
    Optional<IntUnaryOperator> orderTo(Object literal) {
        return literal(literal).map(this::order);
    }

    /** A literal as {@link #value} would give it; empty where it is of another type. */
    Optional<Object> literal(Object literal) {
        DataType type = column.dataType();
        if (type.equals(DataTypes.TimestampType)) {
            return Moment.micros(literal).map(Object.class::cast);
        }
        if (type.equals(DataTypes.StringType)) {
            return literal instanceof String text ? Optional.of(UTF8String.fromString(text)) : Optional.empty();
        }
        boolean fits = type.equals(DataTypes.IntegerType) && literal instanceof Integer
                || type.equals(DataTypes.LongType) && literal instanceof Long
                || type.equals(DataTypes.DoubleType) && literal instanceof Double;
        return fits
                ? Optional.of(literal instanceof Double number ? (Object) (number + POSITIVE_ZERO) : literal)
                : Optional.empty();
    }

    /** Reads values whose equality is that of SQL. */
    IntFunction<Object> value() {
        DataType type = column.dataType();
        if (type.equals(DataTypes.StringType)) {
            return column::getUTF8String;
        }
        if (type.equals(DataTypes.IntegerType)) {
            return column::getInt;
        }
        return type.equals(DataTypes.DoubleType) ? row -> column.getDouble(row) + POSITIVE_ZERO : column::getLong;
    }

    private IntUnaryOperator order(Object literal) {
        if (literal instanceof UTF8String text) {
            return row -> column.getUTF8String(row).compareTo(text);
        }
        if (literal instanceof Integer number) {
            int value = number;
            return row -> Integer.compare(column.getInt(row), value);
        }
        if (literal instanceof Long number) {
            long value = number;
            return row -> Long.compare(column.getLong(row), value);
        }
        double value = (Double) literal;
        return row -> SQLOrderingUtil.compareDoubles(column.getDouble(row), value);
    }
}
