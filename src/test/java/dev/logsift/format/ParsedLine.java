package dev.logsift.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.column.ColumnBuffer;
import dev.logsift.format.column.DoubleColumn;
import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.LogType;
import dev.logsift.format.column.LongColumn;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.column.TextColumn;
import dev.logsift.format.value.LineOutcome;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One line taken apart by a format, for tests. */
public record ParsedLine(LineOutcome outcome, Map<String, Object> values) {
    /** All lines of a text, whose first ones may be the format's own header. */
    public static List<ParsedLine> all(FormatDefinition format, String text) {
        BoundFormat bound =
                format.bind(text.substring(0, Math.min(text.length(), 4096)).getBytes(UTF_8));
        RecordBatch batch = new RecordBatch(bound.columns(), 1);
        LineParser parser = bound.newParser(batch, ZoneOffset.UTC);
        return text.lines()
                .map(line -> {
                    byte[] bytes = line.getBytes(UTF_8);
                    batch.readFrom(bytes);
                    LineOutcome outcome = parser.parse(bytes, 0, bytes.length, 0);
                    return new ParsedLine(outcome, outcome.isRow() ? values(bound, batch) : Map.of());
                })
                .toList();
    }

    public static ParsedLine of(FormatDefinition format, String line) {
        return of(format, line.getBytes(UTF_8), ZoneOffset.UTC);
    }

    static ParsedLine ofBytes(FormatDefinition format, String latin1) {
        return of(format, latin1.getBytes(ISO_8859_1), ZoneOffset.UTC);
    }

    static ParsedLine of(FormatDefinition format, byte[] line, ZoneId zone) {
        BoundFormat bound = format.bind(line);
        RecordBatch batch = new RecordBatch(bound.columns(), 1);
        batch.readFrom(line);
        LineOutcome outcome = bound.newParser(batch, zone).parse(line, 0, line.length, 0);
        return new ParsedLine(outcome, outcome.isRow() ? values(bound, batch) : Map.of());
    }

    /** The values of the only row of a batch. */
    static Map<String, Object> values(BoundFormat bound, RecordBatch batch) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> provided = bound.providedColumns();
        for (LogColumn column : bound.columns()) {
            boolean filled = provided.contains(column.name())
                    && batch.column(column.name()).isPresent();
            values.put(column.name(), filled ? value(batch, column) : null);
        }
        return values;
    }

    public Object get(String column) {
        if (!values.containsKey(column)) {
            throw new AssertionError("no column " + column + " in " + values + ", outcome " + outcome);
        }
        return values.get(column);
    }

    private static Object value(RecordBatch batch, LogColumn column) {
        ColumnBuffer buffer = batch.column(column.name()).orElseThrow();
        if (buffer.isNull(0)) {
            return null;
        }
        if (buffer instanceof TextColumn text) {
            String value = new String(text.copy(0), UTF_8);
            if (text.isPlain(0)) {
                String plain = new String(text.block(), text.start(0), text.length(0), UTF_8);
                if (!plain.equals(value)) {
                    throw new AssertionError("plain " + plain + " is not " + value);
                }
            }
            return value;
        }
        if (buffer instanceof DoubleColumn number) {
            return number.get(0);
        }
        long number = ((LongColumn) buffer).get(0);
        return column.type() == LogType.TIMESTAMP ? Instant.EPOCH.plus(number, ChronoUnit.MICROS) : (Object) number;
    }
}
