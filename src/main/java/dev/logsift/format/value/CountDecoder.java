package dev.logsift.format.value;

import dev.logsift.format.column.LongColumn;
import java.math.BigDecimal;

/** Reads a count that may be shortened as nfdump does it: {@code 1.2 M} is 1200000. K, M, G and T are decimal. */
public final class CountDecoder implements FieldDecoder {
    private final LongColumn column;
    private final LineOutcome notACount;
    private final IntegerDecoder plain;

    public CountDecoder(String name, LongColumn column) {
        this.column = column;
        this.notACount = LineOutcome.reject(name + " is not a count such as 1.2 M");
        this.plain = new IntegerDecoder(name, IntegerDecoder.DIGITS_OF_BIGINT, false, column);
    }

    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        int power = end > start ? power(bytes[end - 1]) : 0;
        if (power == 0) {
            return plain.decode(bytes, start, wholeEnd(bytes, start, end), row);
        }
        int numberEnd = end - 1;
        while (numberEnd > start && bytes[numberEnd - 1] == ' ') {
            numberEnd--;
        }
        if (numberEnd == start) {
            return plain.decode(bytes, start, start, row); // a unit without a number: no value
        }
        double number = DecimalDecoder.parse(bytes, start, numberEnd);
        if (Double.isNaN(number) || number < 0 || number >= 1e6) {
            return notACount;
        }
        if (column != null) {
            column.set(row, BigDecimal.valueOf(number).scaleByPowerOfTen(power).longValue());
        }
        return null;
    }

    /** Tables that passed through other tools have counts such as {@code 512.0}. */
    private static int wholeEnd(byte[] bytes, int start, int end) {
        int whole = end;
        while (whole > start && bytes[whole - 1] == '0') {
            whole--;
        }
        boolean isFraction = whole < end && whole - 1 > start && bytes[whole - 1] == '.';
        return isFraction ? whole - 1 : end;
    }

    private static int power(byte suffix) {
        return switch (suffix) {
            case 'K', 'k' -> 3;
            case 'M', 'm' -> 6;
            case 'G', 'g' -> 9;
            case 'T', 't' -> 12;
            default -> 0;
        };
    }
}
