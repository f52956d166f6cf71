package dev.logsift.format.value;

import dev.logsift.format.bytes.Absent;
import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.column.LongColumn;

/** Reads a number with an optional fraction as microseconds, digit by digit, so that no binary fraction rounds it. */
public final class ScaledDecoder implements FieldDecoder {
    private final LongColumn column;
    private final long microsPerUnit;
    private final boolean duration;
    private final int mostDigits;
    private final LineOutcome notANumber;

    /** @param duration whether a negative value says that there is none */
    public ScaledDecoder(String name, long microsPerUnit, boolean duration, LongColumn column) {
        this.column = column;
        this.microsPerUnit = microsPerUnit;
        this.duration = duration;
        this.mostDigits = 18 - Long.toString(microsPerUnit).length() + 1;
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
        int point = ByteSearch.indexOf(bytes, start, end, (byte) '.');
        int wholeEnd = point < 0 ? end : point;
        boolean negative = bytes[start] == '-';
        int from = negative || bytes[start] == '+' ? start + 1 : start;
        if (wholeEnd - from < 1 || wholeEnd - from > mostDigits || !areDigits(bytes, from, wholeEnd)) {
            return notANumber;
        }
        int fractionStart = Math.min(wholeEnd + 1, end);
        if (!areDigits(bytes, fractionStart, end)) {
            return notANumber;
        }
        if (column != null && negative && duration) {
            column.setNull(row);
        } else if (column != null) {
            long micros = number(bytes, from, wholeEnd) * microsPerUnit + fraction(bytes, fractionStart, end);
            column.set(row, negative ? -micros : micros);
        }
        return null;
    }

    private long fraction(byte[] bytes, int start, int end) {
        long unit = microsPerUnit;
        long micros = 0;
        for (int i = start; i < end && unit > 1; i++) {
            unit /= 10;
            micros += (bytes[i] - '0') * unit;
        }
        return micros;
    }

    private static long number(byte[] bytes, int start, int end) {
        long value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    private static boolean areDigits(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return true;
    }
}
