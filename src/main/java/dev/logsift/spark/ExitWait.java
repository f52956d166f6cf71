package dev.logsift.spark;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.sql.SparkSession;

/**
 * Keeps a process that is told to end (SIGTERM, Ctrl-C) alive until a write has cleaned up behind itself.
 *
 * <p>Stops the write's jobs and waits; runs before Spark's own shutdown hook, which would take the session away.
 */
final class ExitWait {
    private static final int BEFORE_SPARK = FileSystem.SHUTDOWN_HOOK_PRIORITY + 60;
    private static final int MOST_SECONDS = 20;

    private final SparkSession spark;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Runnable hook = this::stopAndWait;

    private ExitWait(SparkSession spark) {
        this.spark = spark;
    }

    /** Does a write that mends what it broke, if only it gets the time. */
    static void around(SparkSession spark, Runnable write) {
        ExitWait wait = new ExitWait(spark);
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
            // Again and again: the write may be between two jobs just now.
            for (int i = 0; i < MOST_SECONDS * 10 && done.getCount() > 0; i++) {
                spark.sparkContext().cancelAllJobs();
                done.await(100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
