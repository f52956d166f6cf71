package dev.logsift.session;

/** Told how far a long task is; the shell draws it, and nobody else needs to. */
@FunctionalInterface
public interface Progress {
    /** For scripts, pipes and tests. */
    Progress SILENT = (task, done, total) -> {};

    /** Called now and then, and once with {@code done == total} at the end. */
    void update(String task, long done, long total);
}
