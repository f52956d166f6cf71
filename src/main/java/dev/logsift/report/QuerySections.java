package dev.logsift.report;

import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.library.QueryLibrary;
import dev.logsift.session.query.QueryRunner;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Runs the library's queries with their default parameters on the current table of one family. */
public final class QuerySections implements Sections {
    /** Enough for a year of hours; more would make a file that no browser likes. */
    static final int MOST_ROWS = 10_000;

    private final QueryLibrary library;
    private final QueryRunner runner;
    private final String family;

    public QuerySections(QueryLibrary library, QueryRunner runner, String family) {
        this.library = library;
        this.runner = runner;
        this.family = family;
    }

    @Override
    public Section run(String queryName) {
        try {
            QueryFile file = library.entry(queryName, family);
            return file.family().equals(family)
                    ? run(file.query())
                    : Section.absent(
                            queryName,
                            "This query is for " + file.family() + " tables; this table is of family " + family + ".");
        } catch (UserError e) {
            return Section.absent(queryName, "This query could not run: " + reason(e));
        }
    }

    private Section run(Query query) {
        try {
            Result.Table table = runner.run(query, query.header().defaults());
            List<List<Object>> rows = new ArrayList<>();
            Iterator<List<Object>> all = table.rows().iterator();
            while (rows.size() < MOST_ROWS && all.hasNext()) {
                rows.add(all.next());
            }
            return Section.of(query, table.columns(), rows, note(rows, all.hasNext()));
        } catch (UserError e) {
            return Section.of(query, List.<Column>of(), List.of(), "This query could not run: " + reason(e));
        }
    }

    private static String note(List<List<Object>> rows, boolean more) {
        if (rows.isEmpty()) {
            return "No rows.";
        }
        return more ? String.format("Only the first %,d rows are shown; there are more.", MOST_ROWS) : "";
    }

    private static String reason(UserError error) {
        String why =
                error.reason().or(error::help).map(text -> " (" + text + ")").orElse("");
        return error.getMessage() + why;
    }
}
