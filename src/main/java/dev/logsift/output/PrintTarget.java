package dev.logsift.output;

import dev.logsift.output.text.DigitGroups;
import dev.logsift.output.text.Screen;
import java.io.Writer;
import java.time.ZoneId;
import java.util.function.Consumer;

/**
 * Where a result is printed to, and how.
 *
 * @param rowLimit most rows that are shown on a terminal, 0 for all
 * @param zone the zone that timestamps are shown in
 * @param notices takes what must be said beside the rows: what was cut or left out
 */
public record PrintTarget(
        Writer out, Screen screen, int rowLimit, DigitGroups digits, ZoneId zone, Consumer<String> notices) {

    /** A file or a pipe. */
    public static PrintTarget plain(Writer out, ZoneId zone, Consumer<String> notices) {
        return new PrintTarget(out, Screen.NONE, 0, DigitGroups.OFF, zone, notices);
    }

    public boolean terminal() {
        return screen.terminal();
    }
}
