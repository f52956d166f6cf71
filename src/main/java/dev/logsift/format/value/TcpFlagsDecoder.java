package dev.logsift.format.value;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.logsift.format.bytes.Absent;
import dev.logsift.format.column.TextColumn;

/**
 * Reads TCP flags. Letters stay as they are; a number becomes the letters that nfdump would write: six, {@code .A..S.}, or
 * eight where one of the two flags of congestion control (RFC 3168) is set.
 */
public final class TcpFlagsDecoder implements FieldDecoder {
    private static final String LETTERS = "CEUAPRSF";
    private static final int SIX_FLAGS = 0x3F;
    private static final byte[][] NAMES = new byte[256][];

    static {
        for (int flags = 0; flags < NAMES.length; flags++) {
            NAMES[flags] = name(flags).getBytes(US_ASCII);
        }
    }

    private final TextColumn column;
    private final int radix;
    private final LineOutcome notFlags;

    /** @param radix the base of a number, or 0 where only one that begins with {@code 0x} is a number */
    public TcpFlagsDecoder(String name, int radix, TextColumn column) {
        this.column = column;
        this.radix = radix;
        this.notFlags = LineOutcome.reject(name + " are not TCP flags such as .AP.SF or 0x1b");
    }

    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        boolean prefixed = end - start > 2 && bytes[start] == '0' && (bytes[start + 1] | 0x20) == 'x';
        if (Absent.is(bytes, start, end) || radix == 0 && !prefixed && areLetters(bytes, start, end)) {
            TextDecoder.set(column, bytes, start, end, row);
            return null;
        }
        if (radix == 0 && !prefixed) {
            return notFlags;
        }
        int flags = prefixed ? number(bytes, start + 2, end, 16) : number(bytes, start, end, radix);
        if (flags < 0) {
            return notFlags;
        }
        if (column != null) {
            column.replace(row, NAMES[flags & 0xFF]); // the ninth bit, of ECN-nonce, is historic (RFC 8311)
        }
        return null;
    }

    /** Capitals, and points for the flags that are not set. */
    private static boolean areLetters(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] != '.' && (bytes[i] < 'A' || bytes[i] > 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] bytes, int start, int end, int radix) {
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = Character.digit(bytes[i], radix);
            if (digit < 0 || value > 0xFFF) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }

    private static String name(int flags) {
        StringBuilder name = new StringBuilder();
        int first = flags > SIX_FLAGS ? 0 : 2;
        for (int i = first; i < LETTERS.length(); i++) {
            boolean set = (flags >> LETTERS.length() - 1 - i & 1) == 1;
            name.append(set ? LETTERS.charAt(i) : '.');
        }
        return name.toString();
    }
}
