package dev.logsift.storage;

import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.StoredTable;
import dev.logsift.format.column.Family;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses what cannot be stored before anything is read or written. */
final class StoreChecks {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final int MOST_PARTITIONS = 1000;

    private final Engine engine;

    StoreChecks(Engine engine) {
        this.engine = engine;
    }

    void name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw UserError.of("'" + name + "' cannot be the name of a stored table")
                    .help("use letters, digits and underscores, and a letter first, such as flows_2024");
        }
        boolean familyName = Arrays.stream(Family.values()).anyMatch(family -> isNameOf(family, name));
        if (familyName || engine.hasView(name)) {
            throw UserError.of("'" + name + "' is the name of a loaded table")
                    .because("loaded tables hide stored ones of the same name")
                    .help("choose another name, such as " + name + "_stored");
        }
    }

    /** @return the partition columns of the table that is to be made or added to */
    List<String> plan(StoreRequest request, String query, Optional<StoredTable> existing) {
        if (existing.isPresent() && !request.append()) {
            throw UserError.of("there is a stored table '" + request.name() + "' already")
                    .help("--append adds to it; DROP TABLE " + request.name() + " removes it; or choose another name");
        }
        Map<String, String> columns = types(engine.sql(query).columns());
        existing.ifPresent(table -> sameColumns(table, columns));
        Optional<String> partition =
                request.partitionBy().map(name -> partitionColumn(name, List.copyOf(columns.keySet())));
        if (existing.isPresent()) {
            partition.ifPresent(name -> samePartitions(existing.get(), name));
            return existing.get().partitionColumns();
        }
        partition.ifPresent(name -> fewValues(name, query));
        return partition.stream().toList();
    }

    private static boolean isNameOf(Family family, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals(family.word()) || lower.equals(family.word() + "_rejects");
    }

    private static String partitionColumn(String asked, List<String> columns) {
        return columns.stream().filter(asked::equalsIgnoreCase).findFirst().orElseThrow(() -> UserError.of(
                        "there is no column '" + asked + "' to partition by")
                .help(Suggestion.forUnknown(asked, columns, "columns: " + String.join(", ", columns))));
    }

    /** Every value becomes a folder with files of its own. */
    private void fewValues(String column, String query) {
        Object values = engine.sql("SELECT approx_count_distinct(" + Cleaning.quoted(column) + ") FROM (" + query + ")")
                .collect()
                .get(0)
                .get(0);
        if ((Long) values > MOST_PARTITIONS) {
            throw UserError.of("'" + column + "' has too many values to partition by")
                    .because("about " + values + " values would make as many folders; at most " + MOST_PARTITIONS
                            + " are allowed")
                    .help("partition by a column with few values, such as status, proto or label");
        }
    }

    private static void samePartitions(StoredTable table, String column) {
        if (!table.partitionColumns().equals(List.of(column))) {
            String now = table.partitionColumns().isEmpty()
                    ? "not partitioned"
                    : "partitioned by " + String.join(", ", table.partitionColumns());
            throw UserError.of("'" + table.name() + "' is " + now)
                    .help("leave --partition-by out: --append keeps the table as it is");
        }
    }

    private static void sameColumns(StoredTable table, Map<String, String> columns) {
        Map<String, String> stored = types(table.columns());
        List<String> differences = new ArrayList<>();
        stored.forEach((name, type) -> {
            if (!type.equals(columns.get(name))) {
                differences.add(name + " " + type + " is " + columns.getOrDefault(name, "missing"));
            }
        });
        columns.keySet().stream()
                .filter(name -> !stored.containsKey(name))
                .forEach(name -> differences.add(name + " is new"));
        if (!differences.isEmpty()) {
            throw UserError.of("the columns are not those of '" + table.name() + "'")
                    .because(String.join("; ", differences))
                    .help("store it under a name of its own, without --append");
        }
    }

    private static Map<String, String> types(List<Column> columns) {
        Map<String, String> types = new LinkedHashMap<>();
        columns.forEach(column -> types.put(column.name(), column.sqlType()));
        return types;
    }
}
