package dev.logsift.generate;

import dev.logsift.format.Family;
import java.io.IOException;
import java.time.temporal.ChronoUnit;

/** Writes events as lines of one log format; registered with {@code @AutoService}. Not for several threads. */
public interface LineFormat {
    /** The name of the format that reads it back. */
    String name();

    Family family();

    /** Whether people mean this one when they name none. */
    default boolean isDefault() {
        return false;
    }

    /** How exact its times are. */
    ChronoUnit resolution();

    /** Whether one record tells both directions of a conversation (RFC 5103). */
    default boolean isBiflow() {
        return false;
    }

    /** Lines before the first event; they do not count as lines of log. */
    default void writeHeader(LineBuffer out) throws IOException {}

    void write(Event event, LineBuffer out) throws IOException;
}
