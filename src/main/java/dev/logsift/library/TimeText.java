package dev.logsift.library;

import dev.logsift.text.Counted;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans and points of time as people type them. */
public final class TimeText {
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d{1,9})?)\\s*([a-z]+)[\\s,]*");
    private static final Map<ChronoUnit, List<String>> UNITS = Map.of(
            ChronoUnit.MILLIS, List.of("ms", "millisecond", "milliseconds"),
            ChronoUnit.SECONDS, List.of("s", "sec", "secs", "second", "seconds"),
            ChronoUnit.MINUTES, List.of("m", "min", "mins", "minute", "minutes"),
            ChronoUnit.HOURS, List.of("h", "hour", "hours"),
            ChronoUnit.DAYS, List.of("d", "day", "days"),
            ChronoUnit.WEEKS, List.of("w", "week", "weeks"));

    private TimeText() {}

    /** Such as {@code 90 s}, {@code 1 hour 30 minutes} or ISO 8601's {@code PT1H}. */
    public static Duration interval(String text) {
        String asked = text.strip().toLowerCase(Locale.ROOT);
        if (asked.startsWith("p")) {
            return positive(Duration.parse(asked));
        }
        Matcher part = PART.matcher(asked);
        Duration sum = Duration.ZERO;
        int end = 0;
        while (part.find() && part.start() == end) {
            double nanos = Double.parseDouble(part.group(1))
                    * unit(part.group(2)).getDuration().toNanos();
            sum = sum.plusNanos(Math.round(nanos));
            end = part.end();
        }
        if (end == 0 || end != asked.length()) {
            throw new IllegalArgumentException(text);
        }
        return positive(sum);
    }

    /** A date, a date with a time, or either with a zone; UTC where there is none. */
    public static Instant timestamp(String text) {
        String iso = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +", "$1T");
        if (iso.length() == 10) {
            return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        try {
            return OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeException e) {
            return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        }
    }

    /** As {@link #interval} reads it. */
    public static String spell(Duration span) {
        for (ChronoUnit unit : List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS)) {
            long count = span.dividedBy(unit.getDuration());
            if (count > 0 && unit.getDuration().multipliedBy(count).equals(span)) {
                return Counted.of(count, word(unit));
            }
        }
        return span.toMillis() + " ms";
    }

    /** A length of time in its largest unit, rounded: {@code 3 weeks}, {@code 5 hours}; for people to read. */
    public static String about(Duration span) {
        for (ChronoUnit unit : List.of(ChronoUnit.WEEKS, ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES)) {
            long count =
                    Math.round((double) span.toSeconds() / unit.getDuration().toSeconds());
            if (count > 1) {
                return Counted.of(count, word(unit));
            }
        }
        return Counted.of(span.toSeconds(), "second");
    }

    private static String word(ChronoUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT).replaceFirst("s$", "");
    }

    private static ChronoUnit unit(String word) {
        return UNITS.entrySet().stream()
                .filter(unit -> unit.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static Duration positive(Duration span) {
        if (span.isNegative() || span.isZero()) {
            throw new IllegalArgumentException("not positive");
        }
        return span;
    }
}
