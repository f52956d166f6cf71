package dev.logsift.format.value;

import dev.logsift.format.bytes.Absent;
import dev.logsift.format.column.TextColumn;

/** Takes text as it stands. */
public record TextDecoder(TextColumn column) implements FieldDecoder {
    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        set(column, bytes, start, end, row);
        return null;
    }

    /** Puts a field into a column if the column is wanted; an absent value is NULL. */
    public static void set(TextColumn column, byte[] bytes, int start, int end, int row) {
        if (column == null) {
            return;
        }
        if (Absent.is(bytes, start, end)) {
            column.setNull(row);
        } else {
            column.set(row, start, end);
        }
    }

    public static void setNull(TextColumn column, int row) {
        if (column != null) {
            column.setNull(row);
        }
    }
}
