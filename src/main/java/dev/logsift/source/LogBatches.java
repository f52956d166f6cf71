package dev.logsift.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.LineParser;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.column.TextColumn;
import dev.logsift.format.value.LineOutcome;
import dev.logsift.source.file.LineBlocks;
import dev.logsift.source.filter.RowFilter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import scala.collection.AbstractIterator;
import scala.collection.Iterator;

/** The lines of a part of a file as column batches: the rows, or else the rejects. */
final class LogBatches extends AbstractIterator<ColumnarBatch> implements Closeable {
    private final SelectedLines lines;
    private final LineParser parser;
    private final RecordBatch batch;
    private final BatchLayout layout;
    private final ColumnarBatch vectors;
    private final LineSink sink;
    private boolean ready;

    private LogBatches(
            SelectedLines lines,
            LineParser parser,
            RecordBatch batch,
            BatchLayout layout,
            ColumnVector[] vectors,
            LineSink sink) {
        this.lines = lines;
        this.parser = parser;
        this.batch = batch;
        this.layout = layout;
        this.vectors = new ColumnarBatch(vectors);
        this.sink = sink;
    }

    /** @param batch room for the columns that are asked for */
    static LogBatches ofRows(
            SelectedLines lines,
            BoundFormat format,
            ZoneId zone,
            BatchLayout layout,
            RecordBatch batch,
            PushedFilters filters) {
        Set<String> provided = new HashSet<>(format.providedColumns());
        provided.addAll(List.of(LogSchema.OFFSET, LogSchema.RAW));
        ColumnVector[] vectors = layout.vectors(batch, provided, LogSchema.FILE);
        RowFilter filter = filters.onRows(layout.schema(), vectors);
        LinePlace place = LinePlace.in(batch, LogSchema.OFFSET, LogSchema.RAW);
        LineSink sink = (outcome, row) -> {
            lines.times().see(outcome, row);
            return outcome.isRow() && place.set(lines.lines(), row) && filter.keeps(row);
        };
        return new LogBatches(lines, format.newParser(batch, zone), batch, layout, vectors, sink);
    }

    /** @param batch room for the columns that are asked for */
    static LogBatches ofRejects(
            SelectedLines lines,
            BoundFormat format,
            ZoneId zone,
            BatchLayout layout,
            RecordBatch batch,
            PushedFilters filters) {
        ColumnVector[] vectors = layout.vectors(batch, Set.of("offset", "raw", "reason"), "file");
        RowFilter filter = filters.onRows(layout.schema(), vectors);
        LinePlace place = LinePlace.in(batch, "offset", "raw");
        TextColumn reason = (TextColumn) batch.column("reason").orElse(null);
        LineSink sink = (outcome, row) -> {
            if (outcome.isReject() && reason != null) {
                reason.replace(row, outcome.reason().getBytes(UTF_8));
            }
            return outcome.isReject() && place.set(lines.lines(), row) && filter.keeps(row);
        };
        LineParser parser = format.newParser(new RecordBatch(List.of(), batch.capacity()), zone);
        return new LogBatches(lines, parser, batch, layout, vectors, sink);
    }

    /** All columns of the batches, in order. */
    StructType schema() {
        return layout.schema();
    }

    @Override
    public boolean hasNext() {
        if (!ready) {
            ready = read();
        }
        return ready;
    }

    @Override
    public ColumnarBatch next() {
        hasNext();
        ready = false;
        return vectors;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spark takes batches where the signature says rows, once {@code supportBatch} has said so. */
    @SuppressWarnings("unchecked")
    Iterator<InternalRow> asRows() {
        return (Iterator<InternalRow>) (Iterator<?>) this;
    }

    private boolean read() {
        int rows = readBlock();
        while (rows == 0 && refill()) {
            rows = readBlock();
        }
        vectors.setNumRows(rows);
        return rows > 0;
    }

    private int readBlock() {
        LineBlocks at = lines.lines();
        byte[] block = at.block();
        batch.readFrom(block);
        int row = 0;
        while (row < batch.capacity() && lines.next()) {
            LineOutcome outcome = parser.parse(block, at.lineStart(), at.lineEnd(), row);
            if (sink.accept(outcome, row)) {
                row++;
            }
        }
        return row;
    }

    private boolean refill() {
        try {
            return lines.refill();
        } catch (IOException e) {
            throw layout.file().unreadable(e);
        }
    }

    /** Takes what became of a line, or leaves it. */
    @FunctionalInterface
    private interface LineSink {
        boolean accept(LineOutcome outcome, int row);
    }
}
