package dev.logsift.storage;

import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.engine.StoredTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cleans a loaded table and writes it into the warehouse; answers what was changed, and how often. */
public final class TableStore {
    private static final List<Column> RESULT =
            List.of(Column.text("column"), Column.text("change"), Column.integer("count"));

    private final Engine engine;
    private final StoreChecks checks;

    public TableStore(Engine engine) {
        this.engine = engine;
        this.checks = new StoreChecks(engine);
    }

    /** Stores the current table of a family: what the family's views show. */
    public Result.Table store(StoreRequest request) {
        checks.name(request.name());
        String source = request.table().family().word();
        Cleaning cleaning = Cleaning.of(request.table().family(), engine.columns(source));
        Optional<StoredTable> existing = engine.warehouse().find(request.name());
        List<String> partitionColumns = checks.plan(request, cleaning.select(source), existing);
        List<Object> counts = engine.sql(cleaning.countQuery(source)).collect().get(0);
        Result.Table report = report(request, cleaning, counts);
        // Last of all: a store that is interrupted before it has answered must leave nothing.
        write(request, cleaning.select(source), existing, partitionColumns);
        return report;
    }

    private void write(StoreRequest request, String query, Optional<StoredTable> existing, List<String> partitions) {
        if (existing.isPresent()) {
            engine.warehouse().append(request.name(), inOrderOf(existing.get(), query));
        } else {
            Map<String, String> properties =
                    Map.of(StoredTable.FAMILY, request.table().family().word());
            engine.warehouse().create(request.name(), query, partitions, properties);
        }
    }

    private Result.Table report(StoreRequest request, Cleaning cleaning, List<Object> counts) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < cleaning.changes().size(); i++) {
            Change change = cleaning.changes().get(i);
            rows.add(List.of(change.column(), change.description(), counts.get(i + 1)));
        }
        if (request.table().rejects().isPresent()) {
            String rejects = request.table().family().word() + "_rejects";
            rows.add(List.of("*", "rejected lines, not stored", rows(rejects)));
        }
        rows.add(List.of("*", "rows written", counts.get(0)));
        return new Result.Table(RESULT, Rows.of(rows))
                .withNotices(List.of("stored " + request.table().name() + " as " + request.name()
                        + "; every later session of this workspace finds it"));
    }

    private long rows(String table) {
        return (Long) engine.sql("SELECT count(*) FROM " + Cleaning.quoted(table))
                .collect()
                .get(0)
                .get(0);
    }

    private static String inOrderOf(StoredTable table, String query) {
        List<String> names = table.columns().stream()
                .map(column -> Cleaning.quoted(column.name()))
                .toList();
        return "SELECT " + String.join(", ", names) + " FROM (" + query + ")";
    }
}
