package dev.logsift.format.value;

import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.column.DoubleColumn;

/** Reads a duration as seconds, from seconds or from {@code hh:mm:ss.mmm}, as nfdump 1.7 writes it. */
public final class ClockDurationDecoder implements FieldDecoder {
    private final DoubleColumn column;
    private final DecimalDecoder seconds;
    private final LineOutcome notADuration;

    public ClockDurationDecoder(String name, DoubleColumn column) {
        this.column = column;
        this.seconds = new DecimalDecoder(name, column);
        this.notADuration = LineOutcome.reject(name + " is not a duration in seconds or hh:mm:ss.mmm");
    }

    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        int hoursEnd = ByteSearch.indexOf(bytes, start, end, (byte) ':');
        if (hoursEnd < 0) {
            return seconds.decode(bytes, start, end, row);
        }
        int minutesEnd = ByteSearch.indexOf(bytes, hoursEnd + 1, end, (byte) ':');
        long hours = number(bytes, start, hoursEnd);
        long minutes = number(bytes, hoursEnd + 1, minutesEnd);
        double rest = minutesEnd < 0 ? Double.NaN : DecimalDecoder.parse(bytes, minutesEnd + 1, end);
        if (hours < 0 || minutes < 0 || !(rest >= 0)) {
            return notADuration;
        }
        if (column != null) {
            // in whole milliseconds and then divided, so that 00:01:03.545 is the same number as 63.545
            column.set(row, ((hours * 60 + minutes) * 60_000 + Math.round(rest * 1000)) / 1000.0);
        }
        return null;
    }

    private static long number(byte[] bytes, int start, int end) {
        long value = end > start && end - start < 10 ? 0 : -1;
        for (int i = start; i < end && value >= 0; i++) {
            int digit = bytes[i] - '0';
            value = digit < 0 || digit > 9 ? -1 : value * 10 + digit;
        }
        return value;
    }
}
