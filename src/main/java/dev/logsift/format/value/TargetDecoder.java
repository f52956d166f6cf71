package dev.logsift.format.value;

import dev.logsift.format.bytes.Absent;
import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.column.TextColumn;

/** Splits a request target around its first question mark. */
public record TargetDecoder(TextColumn target, TextColumn path, TextColumn query) implements FieldDecoder {
    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        TextDecoder.set(target, bytes, start, end, row);
        if (path != null || query != null) {
            split(bytes, start, end, row);
        }
        return null;
    }

    private void split(byte[] bytes, int start, int end, int row) {
        if (!hasPath(bytes, start, end)) {
            setNullParts(row);
            return;
        }
        int mark = ByteSearch.indexOf(bytes, start, end, (byte) '?');
        TextDecoder.set(path, bytes, start, mark < 0 ? end : mark, row);
        if (mark < 0) {
            TextDecoder.setNull(query, row);
        } else {
            TextDecoder.set(query, bytes, mark + 1, end, row);
        }
    }

    /** What begins like an authority, such as {@code @host/x} or {@code :@host}, is no URI: it has no path. */
    private static boolean hasPath(byte[] bytes, int start, int end) {
        return end > start && bytes[start] != '@' && bytes[start] != ':' && !Absent.is(bytes, start, end);
    }

    void setNull(int row) {
        TextDecoder.setNull(target, row);
        setNullParts(row);
    }

    void setNullParts(int row) {
        TextDecoder.setNull(path, row);
        TextDecoder.setNull(query, row);
    }
}
