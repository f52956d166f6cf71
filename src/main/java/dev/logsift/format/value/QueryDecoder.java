package dev.logsift.format.value;

import dev.logsift.format.column.TextColumn;

/** Takes a query string without its leading question mark. */
public record QueryDecoder(TextColumn column) implements FieldDecoder {
    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        int from = start < end && bytes[start] == '?' ? start + 1 : start;
        TextDecoder.set(column, bytes, from, end, row);
        return null;
    }
}
