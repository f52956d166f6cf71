package dev.logsift.session;

import dev.logsift.engine.Engine;
import dev.logsift.format.Family;
import dev.logsift.library.Query;

/** Checks queries on the current table of their family; where there is none, on an empty one with the usual columns. */
public final class QueryCheck {
    private final Session session;

    public QueryCheck(Session session) {
        this.session = session;
    }

    /** An error if the query would fail to begin. */
    public void check(Query query) {
        new QueryRunner(engine(Family.named(query.family()).orElseThrow()), session.library()).check(query);
    }

    private Engine engine(Family family) {
        if (session.tables().current(family).isPresent()) {
            return session.engine();
        }
        Engine empty = session.engine().isolated();
        EmptyLog.createViews(empty, family);
        return empty;
    }
}
