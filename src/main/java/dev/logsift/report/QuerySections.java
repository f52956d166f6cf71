package dev.logsift.report;

import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.library.QueryLibrary;
import dev.logsift.session.query.Facts;
import dev.logsift.session.query.SideBySide;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Runs the library's queries with their default parameters on the current table of one family, each once. */
public final class QuerySections implements Sections {
    /** Enough for a year of hours; more would make a file that no browser likes. */
    static final int MOST_ROWS = 10_000;

    private final QueryLibrary library;
    private final Facts facts;
    private final String family;
    private final Map<String, Section> known = new ConcurrentHashMap<>();

    public QuerySections(QueryLibrary library, Facts facts, String family) {
        this.library = library;
        this.facts = facts;
        this.family = family;
    }

    /**
     * Runs queries side by side, before a template asks for one after the other.
     *
     * @param names those that are no queries of the family are left out
     */
    public QuerySections prepare(SideBySide threads, Collection<String> names) {
        threads.map(
                names.stream()
                        .distinct()
                        .filter(name -> library.names().contains(name)
                                && library.entry(name, family).family().equals(family))
                        .toList(),
                this::run);
        return this;
    }

    @Override
    public Section run(String queryName) {
        Section section = known.get(queryName);
        if (section == null) {
            section = answer(queryName);
            known.put(queryName, section);
        }
        return section;
    }

    private Section answer(String queryName) {
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
            Result.Table table =
                    facts.runnerFor(query.sql()).run(query, query.header().defaults());
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
