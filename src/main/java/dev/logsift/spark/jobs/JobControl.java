package dev.logsift.spark.jobs;

import dev.logsift.engine.Activity;
import dev.logsift.spark.metastore.StorageUsers;
import dev.logsift.spark.names.SparkErrors;
import dev.logsift.text.UserError;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;

/** Runs work on Spark: stops it when asked to, and makes what it throws readable. */
public final class JobControl implements AutoCloseable {
    private final SparkContext context;
    private final StorageUsers users;
    private final JobCounts counts;
    private final LateJobs lateJobs = new LateJobs();
    private volatile String jobGroup;
    private volatile boolean cancelled;
    private volatile boolean ending;

    public JobControl(SparkContext context, StorageUsers users) {
        this.users = users;
        this.context = context;
        this.counts = new JobCounts(context);
        context.addSparkListener(lateJobs);
        context.addSparkListener(counts);
    }

    /** What all jobs so far have done. */
    public Activity activity() {
        return counts.now();
    }

    public <T> T cancellable(Supplier<T> work) {
        if (jobGroup != null) {
            return work.get(); // part of work that is cancellable already
        }
        cancelled = false;
        jobGroup = "logsift-" + UUID.randomUUID();
        context.setJobGroup(jobGroup, "Logsift statement", true);
        try {
            return work.get();
        } finally {
            context.clearJobGroup();
            jobGroup = null;
            cancelled = false;
        }
    }

    /** Does work on this thread; when it takes too long, its jobs are stopped, and no others. */
    public <T> T within(Duration limit, Supplier<T> work) {
        try (TimeLimit time = new TimeLimit(context, limit)) {
            return time.watch(work);
        }
    }

    /** Stops cancellable work that is under way; where there is none, all jobs. */
    public void cancel() {
        String group = jobGroup;
        cancelled = true;
        if (group != null) {
            context.cancelJobGroup(group);
        } else {
            context.cancelAllJobs();
        }
    }

    /** Stops all jobs, and each that starts from now on: a signal to end may come while no job runs. */
    public void cancelForGood() {
        ending = true;
        context.cancelAllJobs();
    }

    /** For work whose last step is not a job: a cancel that came while the last job ended still counts. */
    public void requireNotCancelled() {
        if (cancelled || ending) {
            throw new CancellationException("cancelled");
        }
    }

    /** @param statement the text that an error can point into */
    public <T> T guarded(String statement, Callable<T> work) {
        try {
            return work.call();
        } catch (UserError | CancellationException e) {
            throw e;
        } catch (Throwable e) {
            if (cancelled || ending) {
                cancelled = jobGroup != null; // other threads of the same work are to stop, too
                CancellationException stop = new CancellationException("cancelled");
                stop.initCause(e);
                throw stop;
            }
            if (e instanceof Error error && !(e instanceof LinkageError) && !(e instanceof OutOfMemoryError)) {
                throw error;
            }
            throw users.explain(e).orElseGet(() -> SparkErrors.translate(e, statement));
        }
    }

    @Override
    public void close() {
        context.removeSparkListener(lateJobs);
        context.removeSparkListener(counts);
    }

    /** A cancel may come between two jobs of one statement; the next one must not run on. */
    private final class LateJobs extends SparkListener {
        @Override
        public void onJobStart(SparkListenerJobStart job) {
            if (ending || cancelled && isOf(jobGroup, job)) {
                context.cancelJob(job.jobId());
            }
        }

        /** Work that began before Spark was up has no group. */
        private boolean isOf(String group, SparkListenerJobStart job) {
            return group == null || group.equals(job.properties().getProperty("spark.jobGroup.id"));
        }
    }
}
