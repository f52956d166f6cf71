package dev.logsift.engine;

import java.util.Iterator;
import java.util.List;

/**
 * The rows of a table, in order; values may be null. Asking for an iterator may start the work.
 *
 * <p>Values are {@code String}, {@code Boolean}, {@code Integer}, {@code Long}, {@code BigDecimal}, {@code Double},
 * {@code Instant} (TIMESTAMP), {@code LocalDateTime} (TIMESTAMP_NTZ), {@code LocalDate}, {@code byte[]}, {@code Duration},
 * {@code Period}, {@code List}, or {@code Map} (maps and structs).
 */
@FunctionalInterface
public interface Rows extends Iterable<List<Object>> {
    @Override
    Iterator<List<Object>> iterator();

    /** The first rows, at most so many; an engine may then do less work than for all. */
    default Iterator<List<Object>> first(int limit) {
        return iterator();
    }

    /** The rows that these are a view of; themselves where they are none. */
    default Rows origin() {
        return this;
    }

    static Rows of(List<List<Object>> rows) {
        return rows::iterator;
    }
}
