package dev.logsift.spark.jobs;

import dev.logsift.engine.Activity;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Counts tasks, and the bytes that they read, of all stages there were.
 *
 * <p>A stage counts when it begins: stages whose work was done before are never begun.
 */
final class JobCounts extends SparkListener {
    /** Spark tells its listeners a little later what happened; an answer does not wait longer than this for it. */
    private static final long PATIENCE_MILLIS = 100;

    private final SparkContext context;
    private long tasks;
    private long tasksDone;
    private long bytes;

    JobCounts(SparkContext context) {
        this.context = context;
    }

    /** The counts, with all that has happened when this is called. */
    Activity now() {
        try {
            context.listenerBus().waitUntilEmpty(PATIENCE_MILLIS);
        } catch (TimeoutException e) {
            // Counts that lag a little are better than an answer that does.
        }
        return counted();
    }

    private synchronized Activity counted() {
        return new Activity(tasks, tasksDone, bytes);
    }

    @Override
    public synchronized void onStageSubmitted(SparkListenerStageSubmitted stage) {
        tasks += stage.stageInfo().numTasks();
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
        tasksDone++;
        if (task.taskMetrics() != null) {
            bytes += task.taskMetrics().inputMetrics().bytesRead();
        }
    }
}
