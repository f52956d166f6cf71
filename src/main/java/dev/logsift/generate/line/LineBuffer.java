package dev.logsift.generate.line;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Puts lines together byte by byte: with strings a million lines would take three times as long. */
public final class LineBuffer {
    private static final int CAPACITY = 1 << 16;
    private static final int LONGEST_NUMBER = 20;

    private final OutputStream out;
    private final byte[] bytes = new byte[CAPACITY];
    private final byte[] digits = new byte[LONGEST_NUMBER];
    private int length;

    public LineBuffer(OutputStream out) {
        this.out = out;
    }

    public LineBuffer put(char ascii) throws IOException {
        if (length == CAPACITY) {
            flush();
        }
        bytes[length++] = (byte) ascii;
        return this;
    }

    public LineBuffer put(String text) throws IOException {
        int count = text.length();
        if (count > CAPACITY - length) {
            flush();
        }
        for (int i = 0; i < count; i++) {
            char character = text.charAt(i);
            if (character > 0x7E || length == CAPACITY) {
                return putEncoded(text.substring(i));
            }
            bytes[length++] = (byte) character;
        }
        return this;
    }

    /** Text at the left of a field of some width. */
    public LineBuffer putLeft(String text, int width) throws IOException {
        put(text);
        return pad(width - text.length());
    }

    /** Text at the right of a field of some width. */
    public LineBuffer putRight(String text, int width) throws IOException {
        return pad(width - text.length()).put(text);
    }

    public LineBuffer put(long number) throws IOException {
        return putRight(number, 1, ' ');
    }

    /** A number that is not negative at the right of a field of some width. */
    public LineBuffer putRight(long number, int width, char fill) throws IOException {
        int at = LONGEST_NUMBER;
        long rest = number;
        do {
            digits[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        for (int i = LONGEST_NUMBER - at; i < width; i++) {
            put(fill);
        }
        while (at < LONGEST_NUMBER) {
            put((char) digits[at++]);
        }
        return this;
    }

    public void endLine() throws IOException {
        put('\n');
    }

    public void flush() throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    private LineBuffer pad(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            put(' ');
        }
        return this;
    }

    private LineBuffer putEncoded(String text) throws IOException {
        for (byte encoded : text.getBytes(StandardCharsets.UTF_8)) {
            put((char) (encoded & 0xFF));
        }
        return this;
    }
}
