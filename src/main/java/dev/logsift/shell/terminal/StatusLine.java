package dev.logsift.shell.terminal;

import dev.logsift.output.text.DisplayWidth;
import java.io.PrintStream;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The last line of a terminal's standard error: says how far work is, and goes away without a trace. */
public final class StatusLine {
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final IntSupplier width;
    private boolean visible;
    private boolean away;

    /** @param width columns of the terminal now */
    public StatusLine(PrintStream err, IntSupplier width) {
        this.err = err;
        this.width = width;
    }

    /** A line that wrapped could not be erased, so it is cut. */
    public synchronized void show(String text) {
        if (away) {
            return;
        }
        visible = true;
        err.print(ERASE_LINE + DisplayWidth.cut(text, Math.max(2, width.getAsInt() - 1), "~"));
        err.flush();
    }

    public synchronized void clear() {
        if (visible) {
            visible = false;
            err.print(ERASE_LINE);
            err.flush();
        }
    }

    /** Does work that has the screen for itself. */
    <T> T away(Supplier<T> work) {
        setAway(true);
        try {
            return work.get();
        } finally {
            setAway(false);
        }
    }

    private synchronized void setAway(boolean isAway) {
        clear();
        away = isAway;
    }

    /** Prints a line that stays, in the place of the one that goes. */
    public synchronized void say(String line) {
        clear();
        err.println(line);
        err.flush();
    }
}
