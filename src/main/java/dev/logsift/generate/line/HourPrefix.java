package dev.logsift.generate.line;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.Function;

/** Times as text, of which all but minutes and seconds is worked out once an hour (UTC). */
public final class HourPrefix {
    private static final long HOUR = 3_600_000;

    private final Function<ZonedDateTime, String> format;
    private long hour = Long.MIN_VALUE;
    private String text;

    /** @param format all that stands before the minutes */
    public HourPrefix(Function<ZonedDateTime, String> format) {
        this.format = format;
    }

    /** Everything down to the seconds. */
    public void write(long time, LineBuffer out) throws IOException {
        long current = Math.floorDiv(time, HOUR);
        if (current != hour) {
            hour = current;
            text = format.apply(Instant.ofEpochMilli(current * HOUR).atZone(ZoneOffset.UTC));
        }
        long seconds = Math.floorMod(time, HOUR) / 1000;
        out.put(text).putRight(seconds / 60, 2, '0').put(':').putRight(seconds % 60, 2, '0');
    }
}
