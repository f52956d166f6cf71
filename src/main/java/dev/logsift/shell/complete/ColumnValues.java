package dev.logsift.shell.complete;

import java.util.List;

/** The values that the columns of tables have, where they are few. */
@FunctionalInterface
public interface ColumnValues {
    /** As literals of SQL, the most frequent first; none where they are many, or not known in time. */
    List<String> of(String table, String column);
}
