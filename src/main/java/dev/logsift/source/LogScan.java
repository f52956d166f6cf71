package dev.logsift.source;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.column.LongColumn;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.source.file.LineBlocks;
import dev.logsift.source.file.LogFile;
import dev.logsift.source.file.LogSourceOptions;
import dev.logsift.source.filter.LineSearch;
import dev.logsift.source.time.FileState;
import dev.logsift.source.time.IndexedTimes;
import dev.logsift.source.time.PartTimes;
import dev.logsift.source.time.TimeIndex;
import dev.logsift.source.time.TimeIndexes;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import org.apache.spark.sql.execution.datasources.PartitionedFile;
import org.apache.spark.sql.types.StructType;

/**
 * What a query wants of log files.
 *
 * @param required the columns of the log that are asked for
 * @param partitions the columns that partition folders give, which follow
 * @param reading a digest of all that decides which rows lines are
 */
record LogScan(
        LogSourceOptions options, StructType required, StructType partitions, PushedFilters filters, String reading)
        implements Serializable {
    private static final int ROWS = 4096;

    static LogScan of(LogSourceOptions options, StructType required, StructType partitions, PushedFilters filters) {
        PushedFilters used = options.pushdown() ? filters : PushedFilters.NONE;
        return new LogScan(options, required, partitions, used, options.digest());
    }

    /**
     * Begins to read a part of a file.
     *
     * @param indexes what is known of the times in files
     */
    LogBatches open(LogFile file, PartitionedFile part, TimeIndexes indexes) throws IOException {
        BoundFormat format = file.format(options, part.fileSize());
        BatchLayout layout = new BatchLayout(required, partitions, part.partitionValues(), file);
        RecordBatch batch = new RecordBatch(LogSchema.columns(required), ROWS);
        if (options.rejects()) {
            LineBlocks lines = file.lines(part.start(), part.length());
            return LogBatches.ofRejects(SelectedLines.all(lines), format, options.zone(), layout, batch, filters);
        }
        SelectedLines lines = rowLines(file, part, format, batch, indexes);
        return LogBatches.ofRows(lines, format, options.zone(), layout, batch, filters);
    }

    private SelectedLines rowLines(
            LogFile file, PartitionedFile part, BoundFormat format, RecordBatch batch, TimeIndexes indexes)
            throws IOException {
        LineSearch search = filters.onLines(format);
        FileState state = FileState.of(file, reading);
        LineBlocks lines = file.lines(part.start(), part.length());
        Optional<LongColumn> column = times(format, batch);
        if (column.isEmpty() || !state.isSettled()) {
            return new SelectedLines(lines, search, PartTimes.NONE);
        }
        TimeIndex index = indexes.of(state);
        PartTimes times = new IndexedTimes(file, state, index, filters.onTime(), column.get(), lines.offset());
        return new SelectedLines(lines, search, times);
    }

    /** The column of the rows' times, where they are wanted. */
    private static Optional<LongColumn> times(BoundFormat format, RecordBatch batch) {
        return format.providedColumns().contains(LogSchema.TIME)
                ? batch.column(LogSchema.TIME)
                        .filter(LongColumn.class::isInstance)
                        .map(LongColumn.class::cast)
                : Optional.empty();
    }
}
