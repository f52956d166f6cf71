package dev.logsift.session.query;

import dev.logsift.engine.Engine;
import dev.logsift.format.column.Family;
import dev.logsift.library.Query;
import dev.logsift.library.QueryLibrary;
import dev.logsift.session.load.EmptyLog;
import dev.logsift.session.load.Tables;

/** Checks queries on the current table of their family; where there is none, on an empty one with the usual columns. */
public final class QueryCheck {
    private final Engine engine;
    private final Tables tables;
    private final QueryLibrary library;

    public QueryCheck(Engine engine, Tables tables, QueryLibrary library) {
        this.engine = engine;
        this.tables = tables;
        this.library = library;
    }

    /** An error if the query would fail to begin. */
    public void check(Query query) {
        new QueryRunner(engineFor(Family.named(query.family()).orElseThrow()), library).check(query);
    }

    private Engine engineFor(Family family) {
        if (tables.current(family).isPresent()) {
            return engine;
        }
        Engine empty = engine.isolated();
        EmptyLog.createViews(empty, family);
        return empty;
    }
}
