package dev.logsift.spark.rows;

import dev.logsift.engine.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;

/** Turns plain rows back into Spark's: the way that {@link SparkRows} goes, backwards. */
public final class ResultRows {
    private ResultRows() {}

    public static Dataset<Row> dataset(SparkSession spark, List<Column> columns, List<List<Object>> rows) {
        StructType schema = new StructType();
        for (Column column : columns) {
            schema = schema.add(column.name(), DataType.fromDDL(column.sqlType()));
        }
        DataType type = schema;
        return spark.createDataFrame(
                rows.stream().map(row -> (Row) sparkValue(row, type)).toList(), schema);
    }

    /** A struct's values come as a row's list, or as the map that {@link SparkRows} makes of it, in the same order. */
    private static Object sparkValue(Object value, DataType type) {
        if (value == null) {
            return null;
        }
        if (type instanceof StructType struct) {
            return struct(value instanceof Map<?, ?> map ? new ArrayList<>(map.values()) : (List<?>) value, struct);
        }
        if (type instanceof ArrayType array) {
            List<Object> items = new ArrayList<>();
            ((List<?>) value).forEach(item -> items.add(sparkValue(item, array.elementType())));
            return JavaConverters.asScalaBuffer(items).toSeq();
        }
        if (type instanceof MapType map) {
            return map((Map<?, ?>) value, map);
        }
        return value instanceof Number number ? number(number, type) : value;
    }

    private static Row struct(List<?> values, StructType type) {
        StructField[] fields = type.fields();
        Object[] converted = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            converted[i] = sparkValue(values.get(i), fields[i].dataType());
        }
        return RowFactory.create(converted);
    }

    private static Object map(Map<?, ?> entries, MapType type) {
        Map<Object, Object> converted = new LinkedHashMap<>();
        entries.forEach(
                (key, value) -> converted.put(sparkValue(key, type.keyType()), sparkValue(value, type.valueType())));
        return JavaConverters.mapAsScalaMap(converted);
    }

    private static Number number(Number number, DataType type) {
        if (type instanceof ByteType) {
            return number.byteValue();
        }
        if (type instanceof ShortType) {
            return number.shortValue();
        }
        return type instanceof FloatType ? (Number) number.floatValue() : number;
    }
}
