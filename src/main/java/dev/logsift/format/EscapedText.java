package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Undoes the escapes that servers write inside quotes, and makes valid UTF-8 of whatever bytes there are. */
final class EscapedText {
    private EscapedText() {}

    /** The text in {@code bytes[start, start + length)} as UTF-8, broken sequences replaced by U+FFFD. */
    static byte[] decode(byte[] bytes, int start, int length, boolean escapes) {
        byte[] raw = Arrays.copyOfRange(bytes, start, start + length);
        int size = escapes ? undoEscapes(raw) : length;
        return new String(raw, 0, size, UTF_8).getBytes(UTF_8);
    }

    /** Undoes {@code \"}, {@code \\} and {@code \xNN} in place; any other backslash stands for itself. */
    private static int undoEscapes(byte[] text) {
        int to = 0;
        for (int from = 0; from < text.length; to++) {
            byte next = from + 1 < text.length ? text[from + 1] : 0;
            if (text[from] != '\\') {
                text[to] = text[from++];
            } else if (next == '"' || next == '\\') {
                text[to] = next;
                from += 2;
            } else if (next == 'x' && hexByte(text, from + 2) >= 0) {
                text[to] = (byte) hexByte(text, from + 2);
                from += 4;
            } else {
                text[to] = text[from++];
            }
        }
        return to;
    }

    private static int hexByte(byte[] text, int at) {
        if (at + 1 >= text.length) {
            return -1;
        }
        int high = Character.digit(text[at], 16);
        int low = Character.digit(text[at + 1], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
