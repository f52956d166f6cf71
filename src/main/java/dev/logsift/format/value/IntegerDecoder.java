package dev.logsift.format.value;

import dev.logsift.format.bytes.Absent;
import dev.logsift.format.column.LongColumn;

/** Reads a whole number. */
public final class IntegerDecoder implements FieldDecoder {
    /** More digits do not fit into every number of the type. */
    public static final int DIGITS_OF_INT = 9;

    public static final int DIGITS_OF_BIGINT = 18;

    private final LongColumn column;
    private final int mostDigits;
    private final boolean natural;
    private final LineOutcome notANumber;
    private final LineOutcome tooLong;

    /** @param natural whether a negative value says that there is none */
    public IntegerDecoder(String name, int mostDigits, boolean natural, LongColumn column) {
        this.column = column;
        this.mostDigits = mostDigits;
        this.natural = natural;
        this.notANumber = LineOutcome.reject(name + " is not a whole number");
        this.tooLong = LineOutcome.reject(name + " is not a whole number of at most " + mostDigits + " digits");
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
        int at = negative || bytes[start] == '+' ? start + 1 : start;
        if (at == end || end - at > mostDigits) {
            return at == end ? notANumber : tooLong;
        }
        long value = 0;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return notANumber;
            }
            value = value * 10 + digit;
        }
        if (column != null && negative && natural) {
            column.setNull(row);
        } else if (column != null) {
            column.set(row, negative ? -value : value);
        }
        return null;
    }
}
