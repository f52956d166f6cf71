package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.column.ColumnBuffer;
import dev.logsift.format.column.DoubleColumn;
import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.LogType;
import dev.logsift.format.column.LongColumn;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.column.TextColumn;
import dev.logsift.format.field.FieldDecoders;
import dev.logsift.format.field.FieldListener;
import dev.logsift.format.value.LineOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One line taken apart field by field.
 *
 * @param outcome what became of the line
 * @param columns the columns that the format has values for; none where the line is no row
 */
public record LineExplanation(LineOutcome outcome, List<ExplainedColumn> columns) {

    /**
     * A column of the line.
     *
     * @param value the value as text, or null for NULL
     * @param piece the bytes of the line that it was read from, or empty where it was worked out or not there; the name
     *     of the column that it is made of, where there are no lines
     */
    public record ExplainedColumn(String column, String value, String piece) {}

    /** A blank line is neither row nor reject. */
    public static LineExplanation ofBlankLine() {
        return new LineExplanation(LineOutcome.HEADER, List.of());
    }

    /** Takes a line apart as a format reads it. */
    public static LineExplanation of(BoundFormat format, byte[] line, ZoneId zone) {
        RecordBatch batch = new RecordBatch(format.columns(), 1);
        batch.readFrom(line);
        Map<String, String> pieces = new LinkedHashMap<>();
        FieldListener listener = (field, bytes, start, end) -> {
            String piece = new String(bytes, start, end - start, UTF_8);
            field.columns().forEach(column -> pieces.put(column, piece));
        };
        LineParser parser = LineParsers.of(format, new FieldDecoders(batch, format.zoneOr(zone), listener));
        LineOutcome outcome = parser.parse(line, 0, line.length, 0);
        List<ExplainedColumn> columns = new ArrayList<>();
        Set<String> provided = Set.copyOf(format.providedColumns());
        for (LogColumn column : outcome.isRow() ? format.columns() : List.<LogColumn>of()) {
            if (provided.contains(column.name())) {
                String piece = pieces.getOrDefault(column.name(), "");
                columns.add(new ExplainedColumn(column.name(), text(batch, column), piece));
            }
        }
        return new LineExplanation(outcome, columns);
    }

    /** The value of a column as text; null for NULL, and for a column that the format has no values for. */
    public String value(String column) {
        for (ExplainedColumn explained : columns) {
            if (explained.column().equals(column)) {
                return explained.value();
            }
        }
        return null;
    }

    private static String text(RecordBatch batch, LogColumn column) {
        ColumnBuffer buffer = batch.column(column.name()).orElseThrow();
        if (buffer.isNull(0)) {
            return null;
        }
        if (buffer instanceof TextColumn text) {
            return new String(text.copy(0), UTF_8);
        }
        if (buffer instanceof DoubleColumn number) {
            return BigDecimal.valueOf(number.get(0)).toPlainString();
        }
        long number = ((LongColumn) buffer).get(0);
        return column.type() == LogType.TIMESTAMP
                ? Instant.EPOCH.plus(number, ChronoUnit.MICROS).toString()
                : Long.toString(number);
    }
}
