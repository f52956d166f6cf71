package dev.logsift.session;

import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.Result;
import dev.logsift.library.Query;
import dev.logsift.library.QueryLibrary;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs named queries against whatever table the family's view is at the moment. */
public final class QueryRunner {
    private final Engine engine;
    private final QueryLibrary library;

    public QueryRunner(Engine engine, QueryLibrary library) {
        this.engine = engine;
        this.library = library;
    }

    /** @param parameters values by name, as {@code QueryHeader.bind} makes them */
    public Result.Table run(Query query, Map<String, Object> parameters) {
        bindViews(query);
        requireColumns(query);
        return inFile(query, sql -> engine.sql(sql, parameters))
                .withChart(query.header().chart());
    }

    /** Checks a query as far as that goes without running it: names, types, and what a rule has to return. */
    public void check(Query query) {
        bindViews(query);
        requireColumns(query);
        List<Column> columns =
                inFile(query, sql -> engine.analyse(sql, query.header().samples()));
        if (query.isRule()) {
            FindingColumns.check(query, columns);
        }
    }

    /** Runs any SQL; the library's views that it mentions are of the current tables. */
    public Result.Table sql(String statement, Map<String, Object> parameters) {
        library.views().stream()
                .filter(view -> Query.mentions(statement, view.name()) && engine.hasView(view.family()))
                .forEach(this::bind);
        return engine.sql(statement, parameters);
    }

    /** Does work while the views that several of the queries read are computed once, in memory or else on disk. */
    public <T> T sharing(List<Query> queries, Supplier<T> work) {
        List<Query> shared = queries.stream()
                .flatMap(query -> viewsOf(query).stream())
                .distinct()
                .filter(view -> queries.stream()
                                .filter(query -> query.mentions(view.name()))
                                .count()
                        > 1)
                .toList();
        try {
            shared.forEach(view -> {
                bind(view);
                engine.sql("CACHE LAZY TABLE `" + view.name() + "`");
            });
            return work.get();
        } finally {
            shared.forEach(view -> engine.sql("UNCACHE TABLE IF EXISTS `" + view.name() + "`"));
        }
    }

    /** The needed columns that the family's view lacks. */
    public List<String> missingColumns(Query query) {
        List<String> present = engine.columns(query.family()).stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .toList();
        return query.header().needs().stream()
                .filter(column -> !present.contains(column.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Does work with a query's SQL, whose errors then name the line of the file. */
    private static <T> T inFile(Query query, Function<String, T> work) {
        try {
            return work.apply("\n".repeat(query.line() - 1) + query.sql()); // blank lines in place of the header
        } catch (UserError e) {
            String file = query.file().toString();
            throw e.at(e.place().map(place -> file + ", " + place).orElse(file));
        }
    }

    private void bindViews(Query query) {
        viewsOf(query).forEach(this::bind);
    }

    private List<Query> viewsOf(Query query) {
        return library.views().stream()
                .filter(view -> view.family().equals(query.family()) && query.mentions(view.name()))
                .toList();
    }

    /** A temporary view keeps the plan it was made with, so it is made anew for each table. */
    private void bind(Query view) {
        engine.createView(view.name(), view.sql(), view.header().defaults());
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
