package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** Makes a word upper case; most already are, and stay where they lie. */
record UpperDecoder(TextColumn column) implements FieldDecoder {
    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        TextDecoder.set(column, bytes, start, end, row);
        if (column != null && !column.isNull(row) && hasLowerCase(bytes, start, end)) {
            String word = new String(bytes, start, end - start, UTF_8);
            column.replace(row, word.toUpperCase(Locale.ROOT).getBytes(UTF_8));
        }
        return null;
    }

    private static boolean hasLowerCase(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] >= 'a' && bytes[i] <= 'z' || bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }
}
