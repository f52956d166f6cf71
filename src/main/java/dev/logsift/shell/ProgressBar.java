package dev.logsift.shell;

import dev.logsift.session.Progress;
import java.io.PrintStream;
import java.util.Locale;

/** Draws on a terminal's standard error how far a long task is, and removes itself at the end. */
public final class ProgressBar implements Progress {
    private static final int CELLS = 30;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream err;
    private long lastDrawn = System.nanoTime();
    private boolean visible;

    public ProgressBar(PrintStream err) {
        this.err = err;
    }

    @Override
    public synchronized void update(String task, long done, long total) {
        if (done >= total) {
            erase();
        } else if (System.nanoTime() - lastDrawn >= PAUSE_NANOS) {
            lastDrawn = System.nanoTime();
            visible = true;
            err.print(ERASE_LINE + line(task, done, total));
            err.flush();
        }
    }

    static String line(String task, long done, long total) {
        int filled = (int) (CELLS * done / total);
        String bar = "#".repeat(filled) + " ".repeat(CELLS - filled);
        return String.format(Locale.ROOT, "%s [%s] %3d %%", task, bar, 100 * done / total);
    }

    private void erase() {
        if (visible) {
            visible = false;
            err.print(ERASE_LINE);
            err.flush();
        }
    }
}
