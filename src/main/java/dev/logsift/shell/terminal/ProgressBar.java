package dev.logsift.shell.terminal;

import dev.logsift.session.Progress;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Draws how far a long task is, and removes itself at the end. */
public final class ProgressBar implements Progress {
    private static final int CELLS = 30;
    private static final long PAUSE_NANOS = 100_000_000;

    private final StatusLine line;
    private final LongSupplier nanoseconds;
    private long lastDrawn;

    public ProgressBar(StatusLine line) {
        this(line, System::nanoTime);
    }

    public ProgressBar(StatusLine line, LongSupplier nanoseconds) {
        this.line = line;
        this.nanoseconds = nanoseconds;
        this.lastDrawn = nanoseconds.getAsLong();
    }

    @Override
    public synchronized void update(String task, long done, long total) {
        if (done >= total) {
            line.clear();
        } else if (nanoseconds.getAsLong() - lastDrawn >= PAUSE_NANOS) {
            lastDrawn = nanoseconds.getAsLong();
            line.show(task + " " + bar(done, total));
        }
    }

    /** A bar of fixed width and the share behind it; the total is not 0. */
    public static String bar(long done, long total) {
        int filled = (int) (CELLS * done / total);
        String bar = "#".repeat(filled) + " ".repeat(CELLS - filled);
        return String.format(Locale.ROOT, "[%s] %3d %%", bar, 100 * done / total);
    }
}
