package dev.logsift.source.filter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;

/** The times in filters, which Spark hands over in one of two classes. */
final class Moment {
    /** Before this the calendar of {@link Timestamp} is not that of Spark. */
    private static final long FIRST = Instant.parse("1901-01-01T00:00:00Z").getEpochSecond() * 1_000_000;

    private Moment() {}

    /** Microseconds since 1970; empty where it is no time, or one too early to be sure of. */
    static Optional<Long> micros(Object literal) {
        if (literal instanceof Instant instant) {
            return Optional.of(DateTimeUtils.instantToMicros(instant));
        }
        return literal instanceof Timestamp timestamp
                ? Optional.of(DateTimeUtils.fromJavaTimestamp(timestamp)).filter(micros -> micros >= FIRST)
                : Optional.empty();
    }
}
