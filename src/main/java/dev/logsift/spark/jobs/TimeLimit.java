package dev.logsift.spark.jobs;

import dev.logsift.library.TimeText;
import dev.logsift.text.UserError;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;

/**
 * Stops the jobs of one thread's work when its time is over. The time that jobs wait for others to leave them a core is not
 * theirs: one endless rule would take the rules beside it with it.
 *
 * <p>The jobs are known by a tag: their group is that of the whole statement, which is to go on.
 */
final class TimeLimit implements AutoCloseable {
    /** Also how soon work is stopped again that was between two jobs when its time was over. */
    private static final Duration TICK = Duration.ofMillis(100);

    private final SparkContext context;
    private final Duration limit;
    private final String tag = "logsift-" + UUID.randomUUID();
    private final TaskTurns turns = new TaskTurns(tag);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(TimeLimit::daemon);
    private Duration used = Duration.ZERO;
    private volatile boolean over;

    TimeLimit(SparkContext context, Duration limit) {
        this.context = context;
        this.limit = limit;
    }

    <T> T watch(Supplier<T> work) {
        context.addJobTag(tag);
        context.addSparkListener(turns);
        // Not at a fixed rate, which makes up for ticks: the time of a process that was halted is nobody's.
        clock.scheduleWithFixedDelay(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw over ? tooLong(e) : e;
        } finally {
            context.removeSparkListener(turns);
            context.removeJobTag(tag);
        }
    }

    /** Whether the jobs wait for a core. */
    boolean isWaiting() {
        return turns.areWaiting();
    }

    synchronized void tick() {
        if (!isWaiting()) {
            used = used.plus(TICK);
        }
        if (used.compareTo(limit) >= 0) {
            over = true;
            context.cancelJobsWithTag(tag);
        }
    }

    private UserError tooLong(RuntimeException cause) {
        return UserError.of("it took longer than " + TimeText.spell(limit) + " and was stopped")
                .help("'set rule_timeout' gives rules more time; 'load --since' makes the table smaller")
                .causedBy(cause);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "logsift-time-limit");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
