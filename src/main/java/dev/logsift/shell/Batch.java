package dev.logsift.shell;

import dev.logsift.engine.Result;
import dev.logsift.text.UserError;
import java.util.Iterator;

/** Runs statements that are all there from the start, one after the other, and prints their results. */
public final class Batch {
    private final ResultWriter writer;
    private final boolean keepGoing;

    /** @param keepGoing whether a failed statement stops the rest */
    public Batch(ResultWriter writer, boolean keepGoing) {
        this.writer = writer;
        this.keepGoing = keepGoing;
    }

    /** How a batch ended. */
    public enum Outcome {
        GOOD,
        FAILED,
        ALARM;

        Outcome and(Outcome other) {
            return this == FAILED || other == FAILED ? FAILED : this == ALARM ? ALARM : other;
        }
    }

    public Outcome run(Iterator<? extends Result> results) {
        Outcome outcome = Outcome.GOOD;
        while (results.hasNext()) {
            try {
                Result result = results.next();
                if (result == Result.Signal.QUIT) {
                    return outcome;
                }
                outcome = outcome.and(show(result));
            } catch (UserError e) {
                writer.messages().error(e);
                outcome = Outcome.FAILED;
            }
            if (outcome == Outcome.FAILED && !keepGoing) {
                return outcome;
            }
        }
        return outcome;
    }

    private Outcome show(Result result) {
        if (result instanceof Result.Sequence sequence) {
            return run(sequence.results());
        }
        return writer.print(result).verdict() == Result.Verdict.ALARM ? Outcome.ALARM : Outcome.GOOD;
    }
}
