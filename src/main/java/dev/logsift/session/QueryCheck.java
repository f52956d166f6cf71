package dev.logsift.session;

import dev.logsift.engine.Engine;
import dev.logsift.format.Family;
import dev.logsift.library.Query;
import java.util.Map;
import java.util.stream.Collectors;

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
        empty.createView(family.word(), noRows(family), Map.of());
        return empty;
    }

    private static String noRows(Family family) {
        return family.columns().stream()
                .map(column -> "CAST(NULL AS " + column.type() + ") AS " + column.name())
                .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
    }
}
