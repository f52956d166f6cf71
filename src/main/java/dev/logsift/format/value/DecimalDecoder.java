package dev.logsift.format.value;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.logsift.format.bytes.Absent;
import dev.logsift.format.column.DoubleColumn;

/** Reads a number with an optional fraction. */
public final class DecimalDecoder implements FieldDecoder {
    private static final long MOST_EXACT = 1L << 53;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    private final DoubleColumn column;
    private final LineOutcome notANumber;

    public DecimalDecoder(String name, DoubleColumn column) {
        this.column = column;
        this.notANumber = LineOutcome.reject(name + " is not a number");
    }

    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        if (Absent.is(bytes, start, end)) {
            if (column != null) {
                column.setNull(row);
            }
            return null;
        }
        double value = parse(bytes, start, end);
        if (Double.isNaN(value)) {
            return notANumber;
        }
        if (column != null) {
            column.set(row, value);
        }
        return null;
    }

    /**
     * The number in {@code bytes[start, end)}, or NaN. A mantissa below 2^53 divided by a power of ten up to 1e22 is
     * correctly rounded (W. Clinger 1990); everything else takes the JDK's slower way.
     */
    static double parse(byte[] bytes, int start, int end) {
        long mantissa = 0;
        int decimals = 0;
        boolean point = false;
        for (int i = start; i < end; i++) {
            int digit = bytes[i] - '0';
            if (bytes[i] == '.' && !point) {
                point = true;
            } else if (digit >= 0 && digit <= 9 && mantissa < MOST_EXACT / 16) {
                mantissa = mantissa * 10 + digit;
                decimals += point ? 1 : 0;
            } else {
                return parseSlowly(bytes, start, end);
            }
        }
        boolean hasDigit = end - start > (point ? 1 : 0);
        return hasDigit && decimals < POWERS.length ? mantissa / POWERS[decimals] : parseSlowly(bytes, start, end);
    }

    private static double parseSlowly(byte[] bytes, int start, int end) {
        // Java's parser also takes "1f", "0x1p3", "NaN" and blanks, which are no numbers of a log.
        for (int i = start; i < end; i++) {
            byte b = bytes[i];
            if ((b < '0' || b > '9') && b != '.' && b != '-' && b != '+' && b != 'e' && b != 'E') {
                return Double.NaN;
            }
        }
        try {
            double value = Double.parseDouble(new String(bytes, start, end - start, US_ASCII));
            return Double.isInfinite(value) ? Double.NaN : value;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
