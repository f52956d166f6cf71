package dev.logsift.format.field;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.column.ColumnBuffer;
import dev.logsift.format.column.DoubleColumn;
import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.LongColumn;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.column.TextColumn;
import dev.logsift.format.value.FieldDecoder;
import dev.logsift.format.value.LineOutcome;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Reads single texts as the fields of lines are read; for one thread at a time. */
public final class FieldReader {
    private final LogColumn column;
    private final RecordBatch batch;
    private final FieldDecoder decoder;

    /**
     * @param column the column of those that the field fills whose values are wanted
     * @param zone the zone of wall-clock times that name none
     */
    public FieldReader(LogField field, LogColumn column, ZoneId zone) {
        this.column = column;
        this.batch = new RecordBatch(List.of(column), 1);
        this.decoder = new FieldDecoders(batch, zone).decoder(field);
    }

    /** The value: a String, Integer, Long, Double or Instant; null where there is none or it cannot be read. */
    public Object value(String text) {
        if (reject(text) != null) {
            return null;
        }
        ColumnBuffer buffer = batch.column(column.name()).orElseThrow();
        return buffer.isNull(0) ? null : value(buffer);
    }

    /** Why a text cannot be read; null if it can be. */
    public String reject(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        batch.readFrom(bytes);
        LineOutcome reject = decoder.decode(bytes, 0, bytes.length, 0);
        return reject == null ? null : reject.reason();
    }

    private Object value(ColumnBuffer buffer) {
        return switch (column.type()) {
            case STRING -> new String(((TextColumn) buffer).copy(0), UTF_8);
            case DOUBLE -> ((DoubleColumn) buffer).get(0);
            case INT -> (int) ((LongColumn) buffer).get(0);
            case BIGINT -> ((LongColumn) buffer).get(0);
            case TIMESTAMP -> Instant.EPOCH.plus(((LongColumn) buffer).get(0), ChronoUnit.MICROS);
        };
    }
}
