package dev.logsift.source;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.source.file.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** What Spark would get of a file that is read in parts, with all columns but the file's name, for tests. */
record PartReading(List<Line> rows, List<Line> rejects) {

    static PartReading of(BoundFormat format, Path path, long partBytes) throws IOException {
        LogFile file = FileLines.file(path);
        PartReading reading = new PartReading(new ArrayList<>(), new ArrayList<>());
        long size = Files.size(path);
        for (long start = 0; start < size; start += Math.min(partBytes, size)) {
            long length = Math.min(partBytes, size - start);
            StructType columns = LogSchema.ofLog(format.columns());
            try (LogBatches rows = LogBatches.ofRows(
                    lines(file, start, length),
                    format,
                    ZoneOffset.UTC,
                    layout(file, columns),
                    batch(columns),
                    PushedFilters.NONE)) {
                collect(rows, columns, reading.rows);
            }
            StructType rejectColumns = LogSchema.of(LogSchema.REJECTS);
            try (LogBatches rejects = LogBatches.ofRejects(
                    lines(file, start, length),
                    format,
                    ZoneOffset.UTC,
                    layout(file, rejectColumns),
                    batch(rejectColumns),
                    PushedFilters.NONE)) {
                collect(rejects, rejectColumns, reading.rejects);
            }
        }
        return reading;
    }

    private static SelectedLines lines(LogFile file, long start, long length) throws IOException {
        return SelectedLines.all(file.lines(start, length));
    }

    private static RecordBatch batch(StructType columns) {
        return new RecordBatch(LogSchema.columns(columns), 4096);
    }

    private static BatchLayout layout(LogFile file, StructType columns) {
        return new BatchLayout(columns, new StructType(), InternalRow.empty(), file);
    }

    private static void collect(LogBatches batches, StructType columns, List<Line> into) {
        while (batches.hasNext()) {
            batches.next().rowIterator().forEachRemaining(row -> into.add(line(row, columns)));
        }
    }

    private static Line line(InternalRow row, StructType columns) {
        int values = 1;
        long offset = -1;
        for (int i = 0; i < columns.length(); i++) {
            StructField field = columns.apply(i);
            if (field.name().endsWith("offset")) {
                offset = row.getLong(i);
            } else if (!field.name().equals(LogSchema.FILE) && !field.name().equals("file")) {
                values = 31 * values + Objects.hashCode(row.isNullAt(i) ? null : row.get(i, field.dataType()));
            }
        }
        return new Line(offset, values);
    }

    /**
     * One row.
     *
     * @param offset the line's place
     * @param values a hash of all its values
     */
    record Line(long offset, int values) {}
}
