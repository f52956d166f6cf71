package dev.logsift.format.time;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.logsift.format.column.LongColumn;
import dev.logsift.format.value.FieldDecoder;
import dev.logsift.format.value.LineOutcome;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads a time in a {@code strftime} layout; one that says no zone is in the given one. */
public final class TimeLayoutDecoder implements FieldDecoder {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int NO_OFFSET = Integer.MIN_VALUE;
    private static final int YEARS_OF_1900 = 69; // POSIX: two digits from 69 on are of the last century

    private final LongColumn column;
    private final ZoneId zone;
    private final TimeLayout layout;
    private final LineOutcome notATime;
    private final long[] parts = new long['z' + 1];

    public TimeLayoutDecoder(String text, LongColumn column, ZoneId zone) {
        this.layout = TimeLayout.of(text);
        this.column = column;
        this.zone = zone;
        this.notATime = LineOutcome.reject("the time is not " + text);
    }

    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        Arrays.fill(parts, 0);
        parts['d'] = 1;
        parts['b'] = 1;
        parts['z'] = NO_OFFSET;
        int at = start;
        for (int i = 0; i < layout.codes().length && at >= 0; i++) {
            at = read(layout.codes()[i], layout.literals()[i], bytes, at, end);
        }
        if (at != end) {
            return notATime;
        }
        try {
            long micros = micros();
            if (column != null) {
                column.set(row, micros);
            }
            return null;
        } catch (DateTimeException e) {
            return notATime;
        }
    }

    private long micros() {
        if (parts['s'] != 0) {
            return parts['s'] * 1_000_000 + parts['f'];
        }
        boolean afternoon = parts['p'] == 2;
        long hour = parts['H'] + parts['I'] % 12 + (afternoon ? 12 : 0);
        LocalDate first = LocalDate.of((int) parts['Y'], parts['j'] > 0 ? 1 : (int) parts['b'], (int) parts['d']);
        LocalDateTime local = first.plusDays(Math.max(0, parts['j'] - 1))
                .atTime((int) hour, (int) parts['M'], (int) Math.min(59, parts['S']));
        long offset = parts['z'] == NO_OFFSET ? zone.getRules().getOffset(local).getTotalSeconds() : parts['z'];
        return (local.toEpochSecond(java.time.ZoneOffset.UTC) - offset) * 1_000_000 + parts['f'];
    }

    /** Reads one conversion at {@code at}; the place behind it, or -1. */
    private int read(char code, byte literal, byte[] bytes, int at, int end) {
        return switch (code) {
            case 0 -> at < end && bytes[at] == literal ? at + 1 : -1;
            case 'b' -> readMonth(bytes, at, end);
            case 'a', 'Z' -> wordEnd(bytes, at, end);
            case 'p' -> readHalf(bytes, at, end);
            case 'z' -> readOffset(bytes, at, end);
            case 'f' -> readFraction(bytes, at, end);
            case 's' -> readNumber('s', bytes, at, end, 12);
            case 'Y' -> readNumber('Y', bytes, at, end, 4);
            case 'j' -> readNumber('j', bytes, at, end, 3);
            case 'm' -> readNumber('b', bytes, at, end, 2);
            case 'y' -> readYear(bytes, at, end);
            default -> readNumber(code, bytes, at, end, 2);
        };
    }

    private int readNumber(char part, byte[] bytes, int at, int end, int most) {
        int from = at < end && bytes[at] == ' ' && part == 'd' ? at + 1 : at;
        int to = digitsEnd(bytes, from, Math.min(end, at + most));
        long value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        parts[part] = value;
        return to > from ? to : -1;
    }

    private int readYear(byte[] bytes, int at, int end) {
        int to = readNumber('Y', bytes, at, end, 2);
        parts['Y'] += parts['Y'] < YEARS_OF_1900 ? 2000 : 1900;
        return to;
    }

    private int readMonth(byte[] bytes, int at, int end) {
        int to = wordEnd(bytes, at, end);
        if (to - at < 3) {
            return -1;
        }
        parts['b'] = MONTHS.indexOf(new String(bytes, at, 3, US_ASCII).toLowerCase(Locale.ROOT)) + 1L;
        return to;
    }

    private int readHalf(byte[] bytes, int at, int end) {
        if (end - at < 2 || (bytes[at + 1] | 0x20) != 'm') {
            return -1;
        }
        parts['p'] = (bytes[at] | 0x20) == 'p' ? 2 : 1;
        return at + 2;
    }

    private int readOffset(byte[] bytes, int at, int end) {
        if (at < end && bytes[at] == 'Z') {
            parts['z'] = 0;
            return at + 1;
        }
        int colon = end - at > 5 && bytes[at + 3] == ':' ? 1 : 0;
        if (end - at < 5 + colon || bytes[at] != '+' && bytes[at] != '-') {
            return -1;
        }
        int hours = Digits.two(bytes, at + 1);
        int minutes = Digits.two(bytes, at + 3 + colon);
        long seconds = hours * 3600L + minutes * 60L;
        parts['z'] = bytes[at] == '-' ? -seconds : seconds;
        return hours < 0 || hours > 18 || minutes < 0 || minutes > 59 ? -1 : at + 5 + colon;
    }

    private int readFraction(byte[] bytes, int at, int end) {
        int to = digitsEnd(bytes, at, end);
        parts['f'] = Digits.micros(bytes, at, to);
        return to > at ? to : -1;
    }

    private static int digitsEnd(byte[] bytes, int at, int end) {
        int to = at;
        while (to < end && bytes[to] >= '0' && bytes[to] <= '9') {
            to++;
        }
        return to;
    }

    private static int wordEnd(byte[] bytes, int at, int end) {
        int to = at;
        while (to < end && (bytes[to] >= 'A' && bytes[to] <= 'Z' || bytes[to] >= 'a' && bytes[to] <= 'z')) {
            to++;
        }
        return to > at ? to : -1;
    }
}
