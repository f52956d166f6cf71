package dev.logsift.format.value;

import dev.logsift.format.bytes.Absent;
import dev.logsift.format.column.LongColumn;

/** Reads nanoseconds as microseconds: all but the last three digits, so that a time of nineteen digits fits. */
public final class NanosecondDecoder implements FieldDecoder {
    private static final int DIGITS_BELOW = 3;

    private final LongColumn column;
    private final FieldDecoder microseconds;
    private final LineOutcome notANumber;

    public NanosecondDecoder(String name, LongColumn column) {
        this.column = column;
        this.microseconds = new IntegerDecoder(name, IntegerDecoder.DIGITS_OF_BIGINT, true, column);
        this.notANumber = LineOutcome.reject(name + " is not a whole number");
    }

    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        if (Absent.is(bytes, start, end)) {
            return microseconds.decode(bytes, start, end, row);
        }
        int cut = Math.max(start, end - DIGITS_BELOW);
        for (int i = cut; i < end; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return notANumber;
            }
        }
        if (cut > start) {
            return microseconds.decode(bytes, start, cut, row);
        }
        if (column != null) {
            column.set(row, 0);
        }
        return null;
    }
}
