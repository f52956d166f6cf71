package dev.logsift.source;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.detect.TableDetector;
import dev.logsift.format.file.FormatLibrary;
import dev.logsift.format.table.ColumnMap;
import dev.logsift.source.file.LogFile;
import dev.logsift.source.file.LogSourceOptions;
import dev.logsift.source.time.TimeIndexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.paths.SparkPath;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.PartitionedFile;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** A log file read as Spark's tasks read it, part by part, without Spark. */
record ScannedLog(Path file, FormatDefinition format, boolean rejects, TimeIndexes indexes) {
    private static final Configuration CONF = new Configuration(false);
    private static final TableDetector TABLES =
            new TableDetector(FormatLibrary.open(List.of()).columns(), ColumnMap.NONE);

    StructType schema() throws IOException {
        BoundFormat bound = logFile().format(options(), Files.size(file));
        return rejects ? LogSchema.of(LogSchema.REJECTS) : LogSchema.ofLog(bound.columns());
    }

    /** The rows of some columns that the reader lets through, from parts of a size. */
    List<Map<String, Object>> rows(List<String> columns, List<Filter> filters, long partBytes) throws IOException {
        StructType schema = schema();
        StructType required = new StructType(columns.stream().map(schema::apply).toArray(StructField[]::new));
        LogScan scan = LogScan.of(options(), required, new StructType(), new PushedFilters(filters));
        List<Map<String, Object>> rows = new ArrayList<>();
        long size = Files.size(file);
        long step = format.isSelfDescribing() || logFile().isNamedCompressed() ? Math.max(1, size) : partBytes;
        for (long start = 0; start < size; start += step) {
            LogBatches batches = scan.open(logFile(), part(start, Math.min(step, size - start)), indexes);
            while (batches.hasNext()) {
                addRows(batches.next(), required, rows);
            }
            batches.close();
        }
        return rows;
    }

    private LogFile logFile() {
        return new LogFile(new org.apache.hadoop.fs.Path(file.toUri()), CONF);
    }

    private LogSourceOptions options() {
        return new LogSourceOptions(List.of(format), TABLES, ZoneOffset.UTC, rejects, true);
    }

    private PartitionedFile part(long start, long length) {
        return new PartitionedFile(
                InternalRow.empty(),
                SparkPath.fromUri(file.toUri()),
                start,
                length,
                new String[0],
                0,
                0,
                scala.collection.immutable.Map$.MODULE$.empty());
    }

    private static void addRows(ColumnarBatch batch, StructType schema, List<Map<String, Object>> rows) {
        for (int row = 0; row < batch.numRows(); row++) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 0; i < schema.length(); i++) {
                values.put(schema.apply(i).name(), value(batch.column(i), row));
            }
            rows.add(values);
        }
    }

    private static Object value(ColumnVector column, int row) {
        DataType type = column.dataType();
        if (column.isNullAt(row)) {
            return null;
        }
        if (type.equals(DataTypes.StringType)) {
            return column.getUTF8String(row).toString();
        }
        if (type.equals(DataTypes.IntegerType)) {
            return column.getInt(row);
        }
        if (type.equals(DataTypes.DoubleType)) {
            return column.getDouble(row);
        }
        return type.equals(DataTypes.LongType)
                ? (Object) column.getLong(row)
                : Instant.EPOCH.plus(column.getLong(row), ChronoUnit.MICROS);
    }
}
