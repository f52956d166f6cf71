package dev.logsift.format.time;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.logsift.format.column.LongColumn;
import dev.logsift.format.value.FieldDecoder;
import dev.logsift.format.value.LineOutcome;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A time whose day and time of day are two fields: whichever comes second sets it. Neighbouring lines share their day. */
public final class SplitTime {
    private static final long NONE = -1;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int DATE_LENGTH = "2002-05-24".length();
    private static final int TIME_LENGTH = "20:18:01".length();
    private static final LineOutcome NOT_A_DATE = LineOutcome.reject("the date is not yyyy-MM-dd");
    private static final LineOutcome NOT_A_TIME = LineOutcome.reject("the time is not HH:mm:ss");

    private final LongColumn column;
    private final ZoneId zone;
    private String cachedText = "";
    private LocalDate date;
    private long micros = NONE;

    public SplitTime(LongColumn column, ZoneId zone) {
        this.column = column;
        this.zone = zone;
    }

    /** The day of the lines that follow, unless they say one themselves; null where nobody knows. */
    public void day(LocalDate day) {
        date = day;
        cachedText = day == null ? "" : day.toString();
    }

    public FieldDecoder dateDecoder() {
        return (bytes, start, end, row) -> {
            if (end - start != DATE_LENGTH) {
                return NOT_A_DATE;
            }
            if (!isCached(bytes, start)) {
                String text = new String(bytes, start, DATE_LENGTH, US_ASCII);
                try {
                    date = LocalDate.parse(text);
                } catch (DateTimeException e) {
                    return NOT_A_DATE;
                }
                cachedText = text;
            }
            set(row);
            return null;
        };
    }

    public FieldDecoder timeDecoder() {
        return (bytes, start, end, row) -> {
            long time = timeOfDay(bytes, start, end);
            if (time < 0) {
                return NOT_A_TIME;
            }
            micros = time;
            set(row);
            return null;
        };
    }

    /** Both are read anew in every line; what is set first is of the line before, and set again. */
    private void set(int row) {
        if (column == null) {
            return;
        }
        if (date == null || micros == NONE) {
            column.setNull(row);
            return;
        }
        LocalDateTime local = date.atTime(LocalTime.ofNanoOfDay(micros * 1000));
        ZoneOffset offset = zone.getRules().getOffset(local);
        column.set(row, local.toEpochSecond(offset) * MICROS_PER_SECOND + micros % MICROS_PER_SECOND);
    }

    private boolean isCached(byte[] bytes, int start) {
        for (int i = 0; i < cachedText.length(); i++) {
            if (cachedText.charAt(i) != bytes[start + i]) {
                return false;
            }
        }
        return !cachedText.isEmpty();
    }

    private static long timeOfDay(byte[] bytes, int start, int end) {
        if (end - start < TIME_LENGTH || bytes[start + 2] != ':' || bytes[start + 5] != ':') {
            return NONE;
        }
        int hour = Digits.two(bytes, start);
        int minute = Digits.two(bytes, start + 3);
        int second = Digits.two(bytes, start + 6);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return NONE;
        }
        long fraction = Digits.fraction(bytes, start + TIME_LENGTH, end);
        return fraction < 0 ? NONE : ((hour * 60L + minute) * 60 + second) * MICROS_PER_SECOND + fraction;
    }
}
