package dev.logsift.source;

import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.LogType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns of logs and of rejects as Spark's schemas. */
final class LogSchema {
    static final String FILE = "_file";
    static final String OFFSET = "_offset";
    static final String RAW = "_raw";
    static final String TIME = "ts";

    static final List<LogColumn> REJECTS = List.of(
            new LogColumn("file", LogType.STRING),
            new LogColumn("offset", LogType.BIGINT),
            new LogColumn("reason", LogType.STRING),
            new LogColumn("raw", LogType.STRING));

    private static final List<LogColumn> PROVENANCE = List.of(
            new LogColumn(FILE, LogType.STRING),
            new LogColumn(OFFSET, LogType.BIGINT),
            new LogColumn(RAW, LogType.STRING));

    private LogSchema() {}

    /** A log's own columns, then where each row comes from. */
    static StructType ofLog(List<LogColumn> columns) {
        List<LogColumn> all = new ArrayList<>(columns);
        all.addAll(PROVENANCE);
        return of(all);
    }

    static StructType of(List<LogColumn> columns) {
        return DataTypes.createStructType(columns.stream()
                .map(column -> DataTypes.createStructField(column.name(), type(column.type()), true))
                .toList());
    }

    /** The columns of a schema that Spark asks for. */
    static List<LogColumn> columns(StructType schema) {
        return Arrays.stream(schema.fields()).map(LogSchema::column).toList();
    }

    private static LogColumn column(StructField field) {
        return Arrays.stream(LogType.values())
                .filter(type -> type(type).equals(field.dataType()))
                .findFirst()
                .map(type -> new LogColumn(field.name(), type))
                .orElseThrow(() -> new IllegalArgumentException("column " + field.name() + " cannot be "
                        + field.dataType().sql()));
    }

    private static DataType type(LogType type) {
        return switch (type) {
            case STRING -> DataTypes.StringType;
            case INT -> DataTypes.IntegerType;
            case BIGINT -> DataTypes.LongType;
            case DOUBLE -> DataTypes.DoubleType;
            case TIMESTAMP -> DataTypes.TimestampType;
        };
    }
}
