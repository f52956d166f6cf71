package dev.logsift.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of the warehouse as its metastore describes it; partition columns come last, as in SQL; a view has no location. */
public record StoredTable(
        String name,
        Optional<String> location,
        List<Column> columns,
        List<String> partitionColumns,
        Map<String, String> properties) {
    /** The property that remembers the family of a log. */
    public static final String FAMILY = "logsift.family";

    public boolean hasColumn(String column) {
        return columns.stream().anyMatch(there -> there.name().equalsIgnoreCase(column));
    }
}
