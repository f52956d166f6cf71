package dev.logsift.format.detect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.bytes.Absent;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.field.FieldDecoders;
import dev.logsift.format.field.FieldKind;
import dev.logsift.format.field.FieldListener;
import dev.logsift.format.field.LogField;
import dev.logsift.format.value.LineOutcome;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Counts the fields of a line that not every text could be: numbers, times, addresses. */
final class RecognisedFields implements FieldListener {
    private static final Set<FieldKind> ANYTHING = Set.of(
            FieldKind.TEXT,
            FieldKind.PLUS_TEXT,
            FieldKind.URL_TEXT,
            FieldKind.IGNORED,
            FieldKind.PROTOCOL,
            FieldKind.REQUEST,
            FieldKind.TARGET);
    private static final Pattern ADDRESS = Pattern.compile("[\\w-]*[.:][\\w.:-]*");

    private final List<Integer> starts = new ArrayList<>();
    private final LineOutcome outcome;

    /** Reads a line in the usual way of a format. */
    RecognisedFields(BoundFormat format, byte[] line) {
        RecordBatch batch = new RecordBatch(List.of(), 1);
        batch.readFrom(line);
        FieldDecoders decoders = new FieldDecoders(batch, format.zoneOr(ZoneOffset.UTC), this);
        this.outcome = format.ways(decoders).get(0).parse(line, 0, line.length, 0);
    }

    /** How many there are before the place where reading stopped. */
    long count() {
        return starts.stream().filter(start -> start < outcome.column() - 1).count();
    }

    /** What became of the line. */
    LineOutcome outcome() {
        return outcome;
    }

    @Override
    public void read(LogField field, byte[] bytes, int start, int end) {
        if (isTelling(field.kind(), bytes, start, end)) {
            starts.add(start);
        }
    }

    private static boolean isTelling(FieldKind kind, byte[] bytes, int start, int end) {
        if (ANYTHING.contains(kind) || Absent.is(bytes, start, end)) {
            return false;
        }
        String text = new String(bytes, start, end - start, ISO_8859_1);
        return kind != FieldKind.CLIENT || ADDRESS.matcher(text).matches();
    }
}
