package dev.logsift.format.field;

import dev.logsift.format.bytes.TextEncoding;
import dev.logsift.format.column.ColumnBuffer;
import dev.logsift.format.value.FieldDecoder;
import dev.logsift.format.value.LineOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The fields of a line by their number: where each stands, and what makes values of it. */
public final class FieldRow {
    private final FieldDecoder[] decoders;
    private final int[] order;
    private final ColumnBuffer[] unfilled;
    private final int[] starts;
    private final int[] ends;

    /**
     * @param columns the columns that must have a value or NULL in every row, of whichever field
     * @param factory with nothing remembered of other fields
     */
    public FieldRow(List<LogField> fields, List<String> columns, FieldDecoders factory, TextEncoding encoding) {
        decoders =
                fields.stream().map(field -> factory.decoder(field, encoding)).toArray(FieldDecoder[]::new);
        order = order(fields);
        List<String> filled =
                fields.stream().flatMap(field -> field.columns().stream()).toList();
        unfilled = factory.columnsOfOnly(columns, filled);
        starts = new int[decoders.length];
        ends = new int[decoders.length];
    }

    public int size() {
        return decoders.length;
    }

    public void place(int field, int start, int end) {
        starts[field] = start;
        ends[field] = end;
    }

    /** Makes values of the fields; null, or why one of them cannot be read. */
    public LineOutcome decode(byte[] bytes, int lineStart, int row) {
        for (int field : order) {
            LineOutcome reject = decoders[field].decode(bytes, starts[field], ends[field], row);
            if (reject != null) {
                return reject.at("field " + (field + 1), starts[field] - lineStart);
            }
        }
        for (ColumnBuffer column : unfilled) {
            column.setNull(row);
        }
        return null;
    }

    /**
     * The protocol comes first, because it says what stands in place of the ports; then fields of several columns, so
     * that a field of one of these has the last word.
     */
    private static int[] order(List<LogField> fields) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, fields.size()).boxed().toList());
        numbers.sort(Comparator.comparing((Integer number) -> fields.get(number).kind() != FieldKind.PROTOCOL)
                .thenComparing(number -> -fields.get(number).columns().size()));
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
