package dev.logsift.format.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** How text is written in a log, which is undone when somebody asks for it. */
public enum TextEncoding {
    /** As it stands. */
    PLAIN((byte) 0),
    /** {@code \"}, {@code \\} and {@code \xNN}, as web servers write it inside quotes. */
    BACKSLASHES((byte) '\\'),
    /** The escapes of JSON strings. */
    JSON((byte) '\\'),
    /** Doubled quotes, or quotes behind backslashes, as CSV has them inside quotes. */
    QUOTES((byte) '"'),
    /** {@code %20} for a blank. */
    PERCENT((byte) '%'),
    /** {@code +} for a blank. */
    PLUS((byte) '+');

    private final byte mark;

    TextEncoding(byte mark) {
        this.mark = mark;
    }

    /** Whether {@code bytes[start, end)} is ASCII and needs nothing undone. */
    public boolean isPlain(byte[] bytes, int start, int end) {
        return this == PLAIN
                ? ByteSearch.isAscii(bytes, start, end)
                : ByteSearch.isAsciiWithout(bytes, start, end, mark);
    }

    /** The text in {@code bytes[start, start + length)} as UTF-8, broken sequences replaced by U+FFFD. */
    public byte[] decode(byte[] bytes, int start, int length) {
        byte[] raw = Arrays.copyOfRange(bytes, start, start + length);
        int size =
                switch (this) {
                    case PLAIN -> length;
                    case BACKSLASHES -> EscapedText.undoBackslashes(raw, length);
                    case JSON -> EscapedText.undoJson(raw, length);
                    case QUOTES -> EscapedText.undoQuotes(raw, length);
                    case PERCENT -> EscapedText.undoPercent(raw, length);
                    case PLUS -> EscapedText.undoPlus(raw, length);
                };
        return new String(raw, 0, size, UTF_8).getBytes(UTF_8);
    }
}
