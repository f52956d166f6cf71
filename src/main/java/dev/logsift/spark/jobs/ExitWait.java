package dev.logsift.spark.jobs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * Keeps a process that ends (SIGHUP, System.exit) alive until a write has cleaned up behind itself.
 *
 * <p>Stops the write's jobs, those to come as well, and waits; runs before Spark's own shutdown hook, which would take the session away.
 */
public final class ExitWait {
    private static final int BEFORE_SPARK = FileSystem.SHUTDOWN_HOOK_PRIORITY + 60;
    private static final int MOST_SECONDS = 20;

    private final JobControl jobs;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Runnable hook = this::stopAndWait;

    private ExitWait(JobControl jobs) {
        this.jobs = jobs;
    }

    /** Does a write that mends what it broke, if only it gets the time. */
    public static void around(JobControl jobs, Runnable write) {
        ExitWait wait = new ExitWait(jobs);
        ShutdownHookManager hooks = ShutdownHookManager.get();
        hooks.addShutdownHook(wait.hook, BEFORE_SPARK, MOST_SECONDS + 5L, TimeUnit.SECONDS);
        try {
            write.run();
        } finally {
            wait.done.countDown();
            if (!hooks.isShutdownInProgress()) {
                hooks.removeShutdownHook(wait.hook);
            }
        }
    }

    private void stopAndWait() {
        try {
            jobs.cancelForGood();
            done.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
