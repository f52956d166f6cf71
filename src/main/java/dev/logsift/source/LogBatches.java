package dev.logsift.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.LineOutcome;
import dev.logsift.format.LineParser;
import dev.logsift.format.LongColumn;
import dev.logsift.format.RecordBatch;
import dev.logsift.format.TextColumn;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import scala.collection.AbstractIterator;
import scala.collection.Iterator;

/** The lines of a part of a file as column batches: the rows, or else the rejects. */
final class LogBatches extends AbstractIterator<ColumnarBatch> implements Closeable {
    private static final int ROWS = 4096;

    private final LineBlocks lines;
    private final LineParser parser;
    private final RecordBatch batch;
    private final ColumnarBatch vectors;
    private final LineSink sink;
    private final LogFile file;
    private boolean ready;

    private LogBatches(
            LineBlocks lines,
            LineParser parser,
            RecordBatch batch,
            BatchLayout layout,
            Set<String> provided,
            String fileColumn,
            LineSink sink) {
        this.lines = lines;
        this.parser = parser;
        this.batch = batch;
        this.sink = sink;
        this.file = layout.file();
        this.vectors = new ColumnarBatch(layout.vectors(batch, provided, fileColumn));
    }

    static LogBatches ofRows(LineBlocks lines, BoundFormat format, ZoneId zone, BatchLayout layout) {
        RecordBatch batch = new RecordBatch(LogSchema.columns(layout.required()), ROWS);
        Set<String> provided = new HashSet<>(format.providedColumns());
        provided.addAll(List.of(LogSchema.OFFSET, LogSchema.RAW));
        LongColumn offset = number(batch, LogSchema.OFFSET);
        TextColumn raw = text(batch, LogSchema.RAW);
        LineSink sink = (outcome, row) -> outcome.isRow() && place(lines, offset, raw, row);
        return new LogBatches(lines, format.newParser(batch, zone), batch, layout, provided, LogSchema.FILE, sink);
    }

    static LogBatches ofRejects(LineBlocks lines, BoundFormat format, ZoneId zone, BatchLayout layout) {
        RecordBatch batch = new RecordBatch(LogSchema.columns(layout.required()), ROWS);
        LongColumn offset = number(batch, "offset");
        TextColumn raw = text(batch, "raw");
        TextColumn reason = text(batch, "reason");
        LineSink sink = (outcome, row) -> {
            if (outcome.isReject() && reason != null) {
                reason.replace(row, outcome.reason().getBytes(UTF_8));
            }
            return outcome.isReject() && place(lines, offset, raw, row);
        };
        LineParser parser = format.newParser(new RecordBatch(List.of(), ROWS), zone);
        return new LogBatches(lines, parser, batch, layout, Set.of("offset", "raw", "reason"), "file", sink);
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
        byte[] block = lines.block();
        batch.readFrom(block);
        int row = 0;
        while (row < batch.capacity() && lines.next()) {
            LineOutcome outcome = parser.parse(block, lines.lineStart(), lines.lineEnd(), row);
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
            throw file.unreadable(e);
        }
    }

    private static boolean place(LineBlocks lines, LongColumn offset, TextColumn raw, int row) {
        if (offset != null) {
            offset.set(row, lines.lineOffset());
        }
        if (raw != null) {
            raw.set(row, lines.lineStart(), lines.lineEnd());
        }
        return true;
    }

    private static LongColumn number(RecordBatch batch, String name) {
        return (LongColumn) batch.column(name).orElse(null);
    }

    private static TextColumn text(RecordBatch batch, String name) {
        return (TextColumn) batch.column(name).orElse(null);
    }

    /** Takes what became of a line, or leaves it. */
    @FunctionalInterface
    private interface LineSink {
        boolean accept(LineOutcome outcome, int row);
    }
}
