package dev.logsift.source;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.PartitionedFile;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** Opens a part of a file on an executor. */
final class LogReaderFactory extends AbstractFunction1<PartitionedFile, Iterator<InternalRow>> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LogSourceOptions options;
    private final StructType required;
    private final StructType partitions;
    private final boolean batches;
    private final Broadcast<SerializableConfiguration> conf;

    LogReaderFactory(
            LogSourceOptions options,
            StructType required,
            StructType partitions,
            boolean batches,
            Broadcast<SerializableConfiguration> conf) {
        this.options = options;
        this.required = required;
        this.partitions = partitions;
        this.batches = batches;
        this.conf = conf;
    }

    @Override
    public Iterator<InternalRow> apply(PartitionedFile part) {
        Configuration hadoop = conf.value().value();
        LogFile file = new LogFile(part.toPath(), hadoop);
        try {
            file.requireSame(new ListedFile(part.fileSize(), part.modificationTime()));
            LineBlocks lines = file.lines(part.start(), part.length());
            BatchLayout layout = new BatchLayout(required, partitions, part.partitionValues(), file);
            LogBatches lineBatches = options.rejects()
                    ? LogBatches.ofRejects(lines, file.format(options), options.zone(), layout)
                    : LogBatches.ofRows(lines, file.format(options), options.zone(), layout);
            closeWithTask(lineBatches);
            return batches ? lineBatches.asRows() : new BatchRows(lineBatches, layout.schema());
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
