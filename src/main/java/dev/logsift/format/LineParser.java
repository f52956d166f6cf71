package dev.logsift.format;

import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.value.LineOutcome;

/** Takes lines apart into the columns of a {@link RecordBatch}. Not thread-safe: one for each reader. */
@FunctionalInterface
public interface LineParser {

    /**
     * Reads the line in {@code bytes[start, end)}, which has no line end, into row {@code row}.
     *
     * <p>Every field is checked whether or not its column is wanted, so that a line's fate never depends on the query.
     */
    LineOutcome parse(byte[] bytes, int start, int end, int row);
}
