package dev.logsift.report;

import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.Result;
import dev.logsift.library.Query;
import dev.logsift.library.QueryLibrary;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the library's queries with their default parameters on the current table of one family. */
public final class QuerySections implements Sections {
    /** Enough for a year of hours; more would make a file that no browser likes. */
    static final int MOST_ROWS = 10_000;

    private final Engine engine;
    private final QueryLibrary library;
    private final String family;

    public QuerySections(Engine engine, QueryLibrary library, String family) {
        this.engine = engine;
        this.library = library;
        this.family = family;
    }

    @Override
    public Section run(String queryName) {
        Optional<Query> query = library.all().stream()
                .filter(candidate -> candidate.name().equals(queryName))
                .findFirst();
        if (query.isEmpty()) {
            return empty(queryName, "There is no query named " + queryName + ".");
        }
        try {
            return run(query.get());
        } catch (UserError e) {
            return describe(query.get(), List.of(), List.of(), "This query could not run: " + reason(e));
        }
    }

    private Section run(Query query) {
        if (!query.family().equals(family)) {
            return describe(
                    query,
                    List.of(),
                    List.of(),
                    "This query is for " + query.family() + " tables; this table is of family " + family + ".");
        }
        Map<String, Object> values = new HashMap<>();
        query.header().parameters().forEach(parameter -> values.put(parameter.name(), parameter.defaultValue()));
        Result.Table table = engine.sql(query.sql(), values);
        List<List<Object>> rows = new ArrayList<>();
        Iterator<List<Object>> all = table.rows().iterator();
        while (rows.size() < MOST_ROWS && all.hasNext()) {
            rows.add(all.next());
        }
        return describe(query, table.columns(), rows, note(rows, all.hasNext()));
    }

    private static String note(List<List<Object>> rows, boolean more) {
        if (rows.isEmpty()) {
            return "No rows.";
        }
        return more ? String.format("Only the first %,d rows are shown; there are more.", MOST_ROWS) : "";
    }

    private static Section describe(Query query, List<Column> columns, List<List<Object>> rows, String note) {
        ChartData chart = ChartData.of(query.header().chart(), columns, rows);
        return new Section(
                query.name(),
                query.header().title(),
                query.header().description(),
                columns.stream().map(Section.Heading::of).toList(),
                rows.stream().map(row -> cells(columns, row)).toList(),
                rows.isEmpty() ? Map.of() : query.header().chart(),
                InertJson.of(chart),
                query.sql()
                        .strip()
                        .lines()
                        .map(line -> line.replace("\t", "    "))
                        .toList(),
                query.file().toString(),
                note);
    }

    private static List<Cell> cells(List<Column> columns, List<Object> row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(Cell.of(columns.get(i), row.get(i)));
        }
        return cells;
    }

    private static Section empty(String name, String note) {
        return new Section(name, name, "", List.of(), List.of(), Map.of(), InertJson.of(Map.of()), List.of(), "", note);
    }

    private static String reason(UserError error) {
        return error.getMessage()
                + error.reason().map(reason -> " (" + reason + ")").orElse("");
    }
}
