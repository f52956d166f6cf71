package dev.logsift.format.time;

import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.column.LongColumn;
import dev.logsift.format.value.FieldDecoder;
import dev.logsift.format.value.LineOutcome;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads {@code 10/Oct/2000:13:55:36 -0700}; neighbouring lines share their date, so the date is worked out once. */
public final class CommonLogTimeDecoder implements FieldDecoder {
    public static final int LENGTH = "10/Oct/2000:13:55:36 -0700".length();
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final LineOutcome NOT_A_TIME =
            LineOutcome.reject("the time is not dd/MMM/yyyy:HH:mm:ss followed by an offset");

    private final LongColumn column;
    private final int bracket;
    private boolean cached;
    private long cachedDate;
    private long cachedDateEnd;
    private long cachedEpochDay;

    public CommonLogTimeDecoder(LongColumn column, boolean bracketed) {
        this.column = column;
        this.bracket = bracketed ? 1 : 0;
    }

    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        int at = start + bracket;
        if (end - start != LENGTH + 2 * bracket || bracket == 1 && (bytes[start] != '[' || bytes[end - 1] != ']')) {
            return NOT_A_TIME;
        }
        if (bytes[at + 11] != ':' || bytes[at + 14] != ':' || bytes[at + 17] != ':' || bytes[at + 20] != ' ') {
            return NOT_A_TIME;
        }
        long seconds = secondsOfDay(bytes, at + 12);
        int offset = offset(bytes, at + 21);
        if (seconds < 0 || offset == Integer.MIN_VALUE || !readDate(bytes, at)) {
            return NOT_A_TIME;
        }
        if (column != null) {
            column.set(row, (cachedEpochDay * 86_400 + seconds - offset) * 1_000_000);
        }
        return null;
    }

    private boolean readDate(byte[] bytes, int at) {
        long date = ByteSearch.word(bytes, at);
        long dateEnd = ByteSearch.word(bytes, at + 3); // the last eight of the eleven bytes
        if (cached && date == cachedDate && dateEnd == cachedDateEnd) {
            return true;
        }
        int day = Digits.two(bytes, at);
        int month = month(bytes, at + 3);
        int century = Digits.two(bytes, at + 7);
        int year = Digits.two(bytes, at + 9);
        if (day < 0 || month < 0 || century < 0 || year < 0 || bytes[at + 2] != '/' || bytes[at + 6] != '/') {
            return false;
        }
        try {
            cachedEpochDay = LocalDate.of(century * 100 + year, month, day).toEpochDay();
        } catch (DateTimeException e) {
            return false;
        }
        cached = true;
        cachedDate = date;
        cachedDateEnd = dateEnd;
        return true;
    }

    private static int month(byte[] bytes, int at) {
        for (int month = 0; month < 12; month++) {
            if (MONTHS.charAt(month * 3) == bytes[at]
                    && MONTHS.charAt(month * 3 + 1) == bytes[at + 1]
                    && MONTHS.charAt(month * 3 + 2) == bytes[at + 2]) {
                return month + 1;
            }
        }
        return -1;
    }

    /** Seconds since midnight of {@code HH:mm:ss}, a leap second counted as the next minute's first; -1 if it is none. */
    private static long secondsOfDay(byte[] bytes, int at) {
        int hour = Digits.two(bytes, at);
        int minute = Digits.two(bytes, at + 3);
        int second = Digits.two(bytes, at + 6);
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60
                ? -1
                : hour * 3600L + minute * 60 + second;
    }

    private static int offset(byte[] bytes, int at) {
        int hours = Digits.two(bytes, at + 1);
        int minutes = Digits.two(bytes, at + 3);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59 || bytes[at] != '+' && bytes[at] != '-') {
            return Integer.MIN_VALUE;
        }
        int seconds = hours * 3600 + minutes * 60;
        return bytes[at] == '-' ? -seconds : seconds;
    }
}
