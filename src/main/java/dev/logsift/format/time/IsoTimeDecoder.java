package dev.logsift.format.time;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.column.LongColumn;
import dev.logsift.format.value.FieldDecoder;
import dev.logsift.format.value.LineOutcome;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Reads {@code 2017-03-15 00:01:16.632} in a given zone, or ISO 8601 with {@code T} and a zone of its own. Neighbouring
 * lines share their minute, so date, hour, minute and offset are worked out once.
 */
public final class IsoTimeDecoder implements FieldDecoder {
    private static final int MINUTE_LENGTH = "2017-03-15 00:01".length();
    private static final LineOutcome NOT_A_TIME =
            LineOutcome.reject("the time is not yyyy-MM-dd HH:mm:ss with an optional fraction");

    private final LongColumn column;
    private final ZoneId zone;
    private long cachedFirst;
    private long cachedSecond;
    private long cachedLocalSeconds;
    private LocalDateTime cachedMinute;

    public IsoTimeDecoder(LongColumn column, ZoneId zone) {
        this.column = column;
        this.zone = zone;
    }

    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        if (end - start < MINUTE_LENGTH + 3 || bytes[start + MINUTE_LENGTH] != ':' || !readMinute(bytes, start)) {
            return NOT_A_TIME;
        }
        int second = Digits.two(bytes, start + MINUTE_LENGTH + 1);
        int at = start + MINUTE_LENGTH + 3;
        long micros = 0;
        if (at < end && (bytes[at] == '.' || bytes[at] == ',')) {
            long unit = 1_000_000;
            for (at++; at < end && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
                unit /= 10;
                micros += (bytes[at] - '0') * unit;
            }
        }
        if (second < 0 || second > 60) {
            return NOT_A_TIME;
        }
        long offset;
        try {
            offset = at == end ? zoneOffset() : ownOffset(bytes, at, end);
        } catch (DateTimeException e) {
            return NOT_A_TIME;
        }
        if (column != null) {
            column.set(row, (cachedLocalSeconds + second - offset) * 1_000_000 + micros);
        }
        return null;
    }

    private long zoneOffset() {
        return zone.getRules().getOffset(cachedMinute).getTotalSeconds();
    }

    private static long ownOffset(byte[] bytes, int start, int end) {
        return end - start == 1 && bytes[start] == 'Z'
                ? 0
                : ZoneOffset.of(new String(bytes, start, end - start, US_ASCII).strip())
                        .getTotalSeconds();
    }

    private boolean readMinute(byte[] bytes, int start) {
        long first = ByteSearch.word(bytes, start);
        long second = ByteSearch.word(bytes, start + Long.BYTES);
        if (cachedMinute != null && first == cachedFirst && second == cachedSecond) {
            return true;
        }
        String text = new String(bytes, start, MINUTE_LENGTH, US_ASCII);
        if (text.charAt(10) != ' ' && text.charAt(10) != 'T') {
            return false;
        }
        try {
            cachedMinute = LocalDateTime.parse(text.substring(0, 10) + 'T' + text.substring(11));
        } catch (DateTimeException e) {
            return false;
        }
        cachedLocalSeconds = cachedMinute.toEpochSecond(ZoneOffset.UTC);
        cachedFirst = first;
        cachedSecond = second;
        return true;
    }
}
