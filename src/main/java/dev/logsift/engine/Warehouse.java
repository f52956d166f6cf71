package dev.logsift.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables that outlive a session: what the Hive metastore knows. Every call may wait for the metastore to open. */
public interface Warehouse {
    Optional<StoredTable> find(String name);

    /** The names of all stored tables, in order. */
    List<String> names();

    /** Opens the metastore ahead of the first question, unless that keeps others from it. */
    void warm();

    /**
     * Makes a table of a query's rows, as Parquet; a failure, a cancel or the end of the process leaves nothing of it.
     *
     * @param properties kept with the table
     */
    void create(String name, String query, List<String> partitionColumns, Map<String, String> properties);

    /** Adds a query's rows, whose columns are the table's, in its order; all of them or none. */
    void append(String name, String query);
}
