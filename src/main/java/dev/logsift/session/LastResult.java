package dev.logsift.session;

import dev.logsift.engine.Engine;
import dev.logsift.engine.Result;
import dev.logsift.library.Query;

/** The table that was answered last, which SQL knows as {@code _}. */
public record LastResult(Result.Table table) {
    /** So many rows are kept in memory; where there were more, {@code _} is the query again. */
    public static final int MOST_KEPT = 10_000;

    /** Makes it a view where a statement mentions it. */
    public void bind(Engine engine, String statement) {
        if (Query.mentions(statement, Result.LAST)) {
            engine.createView(Result.LAST, table);
        }
    }
}
