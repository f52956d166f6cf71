package dev.logsift.generate.line;

import dev.logsift.format.column.Family;
import dev.logsift.generate.traffic.Event;
import java.io.IOException;
import java.time.temporal.ChronoUnit;

/** Writes events as lines of one log format; registered with {@code @AutoService}. Not for several threads. */
public abstract class LineFormat {
    private final Family family;
    private final String name;
    private final ChronoUnit resolution;

    /**
     * @param name of the format that reads it back
     * @param resolution how exact its times are
     */
    protected LineFormat(Family family, String name, ChronoUnit resolution) {
        this.family = family;
        this.name = name;
        this.resolution = resolution;
    }

    public final Family family() {
        return family;
    }

    public final String name() {
        return name;
    }

    public final ChronoUnit resolution() {
        return resolution;
    }

    /** Whether people mean this one when they name none. */
    public boolean isDefault() {
        return false;
    }

    /** Whether one record tells both directions of a conversation (RFC 5103). */
    public boolean isBiflow() {
        return false;
    }

    /** Lines before the first event; they do not count as lines of log. */
    public void writeHeader(LineBuffer out) throws IOException {}

    public abstract void write(Event event, LineBuffer out) throws IOException;
}
