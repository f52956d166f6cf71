package dev.logsift.spark.rows;

import dev.logsift.engine.Column;
import dev.logsift.engine.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.FractionalType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import scala.collection.JavaConverters;

/** Turns Spark's rows and schemas into the plain values and columns that the rest of Logsift knows. */
public final class SparkRows {
    private SparkRows() {}

    public static List<Column> columns(StructType schema) {
        List<Column> columns = new ArrayList<>();
        for (StructField field : schema.fields()) {
            columns.add(new Column(
                    field.name(), type(field.dataType()), field.dataType().sql()));
        }
        return List.copyOf(columns);
    }

    public static List<Object> values(Row row) {
        List<Object> values = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            values.add(value(row.get(i)));
        }
        return values;
    }

    private static Object value(Object value) {
        if (value instanceof Row row) {
            return struct(row);
        }
        if (value instanceof scala.collection.Seq<?> seq) {
            List<Object> items = new ArrayList<>();
            JavaConverters.seqAsJavaList(seq).forEach(item -> items.add(value(item)));
            return items;
        }
        if (value instanceof scala.collection.Map<?, ?> map) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            JavaConverters.mapAsJavaMap(map).forEach((key, item) -> entries.put(value(key), value(item)));
            return entries;
        }
        if (value instanceof Byte || value instanceof Short) {
            return ((Number) value).intValue();
        }
        if (value instanceof Float number) {
            return Double.parseDouble(number.toString());
        }
        return value;
    }

    private static Map<String, Object> struct(Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        String[] names = row.schema().fieldNames();
        for (int i = 0; i < names.length; i++) {
            fields.put(names[i], value(row.get(i)));
        }
        return fields;
    }

    static Type type(DataType type) {
        if (type instanceof IntegralType) {
            return Type.INTEGER;
        }
        if (type instanceof DecimalType) {
            return Type.DECIMAL;
        }
        if (type instanceof FractionalType) {
            return Type.DOUBLE;
        }
        if (type instanceof TimestampType || type instanceof TimestampNTZType) {
            return Type.TIMESTAMP;
        }
        if (type instanceof DateType) {
            return Type.DATE;
        }
        if (type instanceof BooleanType) {
            return Type.BOOLEAN;
        }
        if (type instanceof BinaryType) {
            return Type.BINARY;
        }
        if (type instanceof ArrayType || type instanceof MapType || type instanceof StructType) {
            return Type.NESTED;
        }
        return Type.STRING;
    }
}
