package dev.logsift.spark.jobs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Whether the jobs of a tag have their turn, or wait while tasks of other jobs hold all cores. */
final class TaskTurns extends SparkListener {
    private static final String JOB_TAGS = "spark.job.tags";

    private final String tag;
    private final Map<Integer, Integer> runningTasks = new HashMap<>();

    TaskTurns(String tag) {
        this.tag = tag;
    }

    /** Work that has no stage is not waiting: it is planning. */
    synchronized boolean areWaiting() {
        return !runningTasks.isEmpty() && runningTasks.values().stream().allMatch(tasks -> tasks <= 0);
    }

    @Override
    public synchronized void onStageSubmitted(SparkListenerStageSubmitted stage) {
        String tags = stage.properties().getProperty(JOB_TAGS, "");
        if (Arrays.asList(tags.split(",")).contains(tag)) {
            runningTasks.put(stage.stageInfo().stageId(), 0);
        }
    }

    @Override
    public synchronized void onTaskStart(SparkListenerTaskStart task) {
        runningTasks.computeIfPresent(task.stageId(), (stage, tasks) -> tasks + 1);
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
        runningTasks.computeIfPresent(task.stageId(), (stage, tasks) -> tasks - 1);
    }

    @Override
    public synchronized void onStageCompleted(SparkListenerStageCompleted stage) {
        runningTasks.remove(stage.stageInfo().stageId());
    }
}
