package dev.logsift.engine;

import java.util.List;
import java.util.Map;

/** A table of the warehouse as its metastore describes it; partition columns come last, as in SQL. */
public record StoredTable(
        String name, List<Column> columns, List<String> partitionColumns, Map<String, String> properties) {}
