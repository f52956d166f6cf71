package dev.logsift.library;

import java.nio.file.Path;
import java.util.List;

/** All named queries on a search path: the user's own first, the shipped ones behind them. */
public final class QueryLibrary {
    private final List<Query> queries;

    private QueryLibrary(List<Query> queries) {
        this.queries = queries;
    }

    public static QueryLibrary open(List<Path> searchPath) {
        return new QueryLibrary(List.of());
    }

    public List<Query> all() {
        return queries;
    }
}
