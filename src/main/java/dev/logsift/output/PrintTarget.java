package dev.logsift.output;

import java.io.Writer;
import java.time.ZoneId;
import java.util.function.Consumer;

/**
 * Where a result is printed to, and what can be seen there.
 *
 * @param terminal whether a person looks at it: then text must not be able to steer the terminal
 * @param width columns of the terminal, 0 where there is no limit
 * @param rowLimit most rows that a table shows on a terminal, 0 for all
 * @param zone the zone that timestamps are shown in
 * @param notices takes what must be said beside the rows: what was cut or left out
 */
public record PrintTarget(
        Writer out, boolean terminal, int width, int rowLimit, ZoneId zone, Consumer<String> notices) {

    /** A file or a pipe. */
    public static PrintTarget plain(Writer out, ZoneId zone, Consumer<String> notices) {
        return new PrintTarget(out, false, 0, 0, zone, notices);
    }
}
