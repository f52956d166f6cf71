package dev.logsift.session.query;

import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.Result;
import dev.logsift.finding.FindingColumns;
import dev.logsift.library.Query;
import dev.logsift.library.QueryLibrary;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs named queries against whatever table the family's view is at the moment. */
public final class QueryRunner {
    private final Engine engine;
    private final QueryLibrary library;
    private final Supplier<LibraryViews> views;

    public QueryRunner(Engine engine, QueryLibrary library) {
        this(engine, library, always(new LibraryViews(engine, library)));
    }

    /** @param views asked each time: they become more */
    QueryRunner(Engine engine, QueryLibrary library, Supplier<LibraryViews> views) {
        this.engine = engine;
        this.library = library;
        this.views = views;
    }

    /** @param parameters values by name, as {@code QueryHeader.bind} makes them */
    public Result.Table run(Query query, Map<String, Object> parameters) {
        views.get().makeFor(query);
        requireColumns(query);
        return query.inFile(sql -> engine.query(sql, parameters))
                .withChart(query.header().chart());
    }

    /** Runs SQL that belongs to a query, such as what its header says of evidence; it can read what the query can. */
    public Result.Table run(Query query, String sql, Map<String, Object> parameters) {
        views.get().makeFor(query, sql);
        return engine.query(sql, parameters);
    }

    /** Checks a query as far as that goes without running it: names, types, and what a rule has to return. */
    public void check(Query query) {
        views.get().makeFor(query);
        requireColumns(query);
        List<Column> columns =
                query.inFile(sql -> engine.query(sql, query.header().samples()).columns());
        if (query.isRule()) {
            FindingColumns.check(query, columns);
        }
    }

    /**
     * Runs any SQL; the library's views that it mentions are of the current tables.
     *
     * @param latestFamily the family whose views are meant where both have one of this name
     */
    public Result.Table sql(String statement, Map<String, Object> parameters, String latestFamily) {
        views.get().makeForStatement(statement, latestFamily);
        return engine.sql(statement, parameters);
    }

    /**
     * Does work with a runner for which the views that several of the queries read are computed once, in memory or else on disk.
     * The tables must stay the same meanwhile, and the rows of what the runner returns are to be had meanwhile only. The runner may
     * be asked by several threads at a time.
     *
     * @param queries of one family; one that runs several times is there several times
     * @param limit the time that computing one view may take
     */
    public <T> T sharing(List<Query> queries, Duration limit, Function<QueryRunner, T> work) {
        try (Facts facts = facts(queries.get(0).family(), limit)) {
            facts.share(queries.stream().map(Query::sql).toList());
            return work.apply(facts.runnerFor(queries.get(0).sql()));
        }
    }

    /**
     * What queries over the current table of a family can share.
     *
     * @param limit the time that computing one view may take
     */
    public Facts facts(String family, Duration limit) {
        return new Facts(engine, library, family, limit);
    }

    /** The columns of the family's own table without which a query, or a view that it reads, cannot say anything. */
    public Set<String> neededColumns(Query query) {
        return views.get().columnsNeededBy(query);
    }

    /** The needed columns that the family's view lacks. */
    public List<String> missingColumns(Query query) {
        List<String> present = engine.columns(query.family()).stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .toList();
        return neededColumns(query).stream()
                .filter(column -> !present.contains(column.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Supplier<LibraryViews> always(LibraryViews views) {
        return () -> views;
    }

    private void requireColumns(Query query) {
        List<String> missing = missingColumns(query);
        if (!missing.isEmpty()) {
            List<String> names =
                    engine.columns(query.family()).stream().map(Column::name).toList();
            throw UserError.of(query.name() + " needs the column " + String.join(", ", missing))
                    .because("the current " + query.family() + " table does not have it")
                    .help(Suggestion.forUnknown(missing.get(0), names, "'describe' shows the columns of the table"));
        }
    }
}
