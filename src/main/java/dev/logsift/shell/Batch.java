package dev.logsift.shell;

import dev.logsift.engine.Result;
import dev.logsift.shell.job.JobWatch;
import dev.logsift.text.UserError;
import java.util.Iterator;

/** Runs statements that are all there from the start, one after the other, and prints their results. */
public final class Batch {
    private final ResultWriter writer;
    private final boolean keepGoing;
    private final Footer footer;

    /** @param keepGoing whether a failed statement does not stop the rest */
    public Batch(ResultWriter writer, boolean keepGoing) {
        this(writer, keepGoing, (rows, span) -> {});
    }

    Batch(ResultWriter writer, boolean keepGoing, Footer footer) {
        this.writer = writer;
        this.keepGoing = keepGoing;
        this.footer = footer;
    }

    /** How a batch ended. */
    public enum Outcome {
        GOOD,
        QUIT,
        ALARM,
        /** A result says that part of it failed; it is printed as far as there is any. */
        FAILED_IN_PART,
        FAILED;

        private static Outcome of(Result.Verdict verdict) {
            return switch (verdict) {
                case CLEAN -> GOOD;
                case ALARM -> ALARM;
                case FAILED -> FAILED_IN_PART;
            };
        }

        private Outcome and(Outcome next) {
            return next == QUIT || compareTo(next) >= 0 ? this : next;
        }

        private boolean isFailure() {
            return this == FAILED || this == FAILED_IN_PART;
        }
    }

    /** Told after each statement how many rows it printed, -1 where it printed no table, and what it took. */
    @FunctionalInterface
    interface Footer {
        void after(long rows, JobWatch.Span span);
    }

    public Outcome run(Iterator<? extends Result> results) {
        Outcome outcome = Outcome.GOOD;
        while (results.hasNext()) {
            Outcome next = runOne(results);
            if (next == Outcome.QUIT) {
                return outcome == Outcome.GOOD ? Outcome.QUIT : outcome;
            }
            outcome = outcome.and(next);
            if (next.isFailure() && !keepGoing) {
                return outcome;
            }
        }
        return outcome;
    }

    private Outcome runOne(Iterator<? extends Result> results) {
        try (JobWatch.Span span = writer.watch().begin()) {
            Result result = results.next();
            if (result == Result.Signal.QUIT) {
                return Outcome.QUIT;
            }
            if (result instanceof Result.Sequence sequence) {
                span.answerBegins();
                // QUIT ends the script that says it, not the one that runs that script.
                return Outcome.GOOD.and(run(sequence.results()));
            }
            ResultWriter.Printed printed = writer.print(result, span);
            footer.after(printed.rows(), span);
            return Outcome.of(printed.verdict());
        } catch (UserError e) {
            writer.messages().error(e);
            return Outcome.FAILED;
        }
    }
}
