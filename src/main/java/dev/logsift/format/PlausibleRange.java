package dev.logsift.format;

import java.io.Serializable;

/** The values of a number that speak for a format: a duration of 3 is of seconds rather than of microseconds. */
record PlausibleRange(long least, long most) implements Serializable {
    boolean has(long value) {
        return value >= least && value <= most;
    }
}
