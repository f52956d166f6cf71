package dev.logsift.shell.job;

import dev.logsift.engine.Activity;
import dev.logsift.engine.Engine;
import dev.logsift.shell.terminal.ProgressBar;
import dev.logsift.shell.terminal.StatusLine;
import dev.logsift.text.ByteSize;
import dev.logsift.text.Counted;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Watches the jobs of each statement: shows on a terminal how far they are, and counts what they read. */
public final class JobWatch {
    /** Answers that come sooner flash no bar. */
    private static final long PATIENCE_MILLIS = 400;

    private static final long PAUSE_MILLIS = 150;

    private final BackgroundEngine engine;
    private final Optional<StatusLine> line;

    /** @param line where it shows how far the jobs are; empty where nobody looks */
    public JobWatch(BackgroundEngine engine, Optional<StatusLine> line) {
        this.engine = engine;
        this.line = line;
    }

    /** A statement begins. */
    public Span begin() {
        Span span = new Span();
        line.ifPresent(span::showOn);
        return span;
    }

    private Activity sinceTheStart() {
        return engine.ifReady().map(Engine::activity).orElse(Activity.NONE);
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    private static String starting(long millis) {
        return "waiting for Spark, " + seconds(millis);
    }

    static String describe(Activity work, long millis) {
        String elapsed = seconds(millis);
        if (work.tasks() <= 0) {
            return elapsed;
        }
        String read = work.bytes() > 0 ? ByteSize.of(work.bytes()) + " read, " : "";
        return ProgressBar.bar(Math.min(work.tasksDone(), work.tasks()), work.tasks()) + " " + work.tasksDone() + "/"
                + Counted.of(work.tasks(), "task") + ", " + read + elapsed;
    }

    /** The time from the beginning of a statement to its end. */
    public final class Span implements AutoCloseable {
        private final long start = System.nanoTime();
        private final Activity before = sinceTheStart();
        private volatile LongSupplier clock = System::nanoTime;
        private final CountDownLatch answer = new CountDownLatch(1);

        /** What the statement's jobs did up to now. */
        public Activity activity() {
            return sinceTheStart().since(before);
        }

        /** How long it took, without the time that somebody reads its answer. */
        public long millis() {
            return TimeUnit.NANOSECONDS.toMillis(clock.getAsLong() - start);
        }

        /** From here on somebody reads. */
        public void stopClock() {
            long now = System.nanoTime();
            clock = () -> now;
        }

        @Override
        public void close() {
            answerBegins();
        }

        /** Nothing is shown from here on. */
        public synchronized void answerBegins() {
            answer.countDown();
            line.ifPresent(StatusLine::clear);
        }

        private void showOn(StatusLine status) {
            Thread thread = new Thread(() -> showUntilAnswered(status), "progress");
            thread.setDaemon(true);
            thread.start();
        }

        private void showUntilAnswered(StatusLine status) {
            try {
                boolean answered = answer.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                while (!answered) {
                    show(status, engine.ifReady().isPresent() ? describe(activity(), millis()) : starting(millis()));
                    answered = answer.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized void show(StatusLine status, String text) {
            if (answer.getCount() > 0) {
                status.show(text);
            }
        }
    }
}
