package dev.logsift.source;

import dev.logsift.source.file.ListedFile;
import dev.logsift.source.file.LogFile;
import dev.logsift.source.time.TimeIndexes;
import java.io.IOException;
import java.io.Serializable;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.PartitionedFile;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** Opens a part of a file on an executor. */
final class LogReaderFactory extends AbstractFunction1<PartitionedFile, Iterator<InternalRow>> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Shared by all queries of a process: what one saw of a file spares the next one's reading it. */
    private static final TimeIndexes TIMES = new TimeIndexes(256);

    private final LogScan scan;
    private final boolean batches;
    private final Broadcast<SerializableConfiguration> conf;

    LogReaderFactory(LogScan scan, boolean batches, Broadcast<SerializableConfiguration> conf) {
        this.scan = scan;
        this.batches = batches;
        this.conf = conf;
    }

    @Override
    public Iterator<InternalRow> apply(PartitionedFile part) {
        LogFile file = new LogFile(part.toPath(), conf.value().value());
        try {
            file.requireSame(new ListedFile(part.fileSize(), part.modificationTime()));
            LogBatches lineBatches = scan.open(file, part, TIMES);
            closeWithTask(lineBatches);
            return batches ? lineBatches.asRows() : new BatchRows(lineBatches, lineBatches.schema());
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private static void closeWithTask(LogBatches batches) {
        TaskContext task = TaskContext.get();
        if (task != null) {
            task.addTaskCompletionListener((TaskCompletionListener) context -> batches.close());
        }
    }
}
