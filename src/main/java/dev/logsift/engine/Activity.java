package dev.logsift.engine;

/**
 * What jobs have done up to a moment.
 *
 * @param tasks how many tasks were begun or wait
 * @param tasksDone how many of them ended
 * @param bytes how many bytes of files they read, counted when a task ends
 */
public record Activity(long tasks, long tasksDone, long bytes) {
    public static final Activity NONE = new Activity(0, 0, 0);

    /** What was done since an earlier moment. */
    public Activity since(Activity before) {
        return new Activity(tasks - before.tasks, tasksDone - before.tasksDone, bytes - before.bytes);
    }
}
