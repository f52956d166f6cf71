package dev.logsift.format;

/** Reads a whole number of at most 18 digits. */
final class IntegerDecoder implements FieldDecoder {
    private static final int MOST_DIGITS = 18;

    private final LongColumn column;
    private final LineOutcome notANumber;

    IntegerDecoder(String name, LongColumn column) {
        this.column = column;
        this.notANumber = LineOutcome.reject(name + " is not a whole number");
    }

    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        if (Absent.is(bytes, start, end)) {
            if (column != null) {
                column.setNull(row);
            }
            return null;
        }
        boolean negative = bytes[start] == '-';
        int at = negative ? start + 1 : start;
        if (at == end || end - at > MOST_DIGITS) {
            return notANumber;
        }
        long value = 0;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return notANumber;
            }
            value = value * 10 + digit;
        }
        if (column != null) {
            column.set(row, negative ? -value : value);
        }
        return null;
    }
}
