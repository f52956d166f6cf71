package dev.logsift.session.query;

import dev.logsift.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Does pieces of work on several threads; the results are in the order of the pieces, whichever ends first. */
public final class SideBySide {
    /** Work that was cancelled ends when its jobs have; nobody waits longer for it. */
    private static final long PATIENCE_SECONDS = 10;

    /** Planning is what takes the time on small logs, and it uses one core a query; more threads only take memory. */
    private static final int MOST_THREADS = 4;

    private final int threads;

    public SideBySide(int threads) {
        this.threads = threads;
    }

    /** On as many threads as there are cores, but not on many. */
    public static SideBySide on(Engine engine) {
        return new SideBySide(Math.max(1, Math.min(MOST_THREADS, engine.cores())));
    }

    /** The first piece that throws ends the work: pieces that have not begun are left. */
    public <T, R> List<R> map(List<T> pieces, Function<T, R> work) {
        // New threads have what this one has: the group of the jobs that Ctrl-C stops.
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<R>> futures = new ArrayList<>();
            pieces.forEach(piece -> futures.add(pool.submit(() -> work.apply(piece))));
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(result(future));
            }
            return results;
        } finally {
            end(pool);
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
