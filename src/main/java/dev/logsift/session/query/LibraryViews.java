package dev.logsift.session.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.logsift.engine.Engine;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.library.QueryLibrary;
import dev.logsift.library.ViewOrder;
import dev.logsift.text.UserError;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the library's views, such as {@code conversations}, over the families' current tables. */
final class LibraryViews {
    private final Engine engine;
    private final QueryLibrary library;

    /** The views that are there already, and what was wrong with those that could not be made. */
    private final Map<Query, Optional<UserError>> made;

    LibraryViews(Engine engine, QueryLibrary library) {
        this(engine, library, Map.of());
    }

    private LibraryViews(Engine engine, QueryLibrary library, Map<Query, Optional<UserError>> made) {
        this.engine = engine;
        this.library = library;
        this.made = made;
    }

    /** The views that a query reads, itself or through others, each behind the ones that it reads. */
    List<Query> neededBy(Query query) {
        return order(query.family()).neededBy(query.sql());
    }

    /** The views that several of the queries have to share; queries whose views read each other in a circle have none. */
    List<Query> sharedBy(List<Query> queries) {
        Map<String, List<String>> statements = queries.stream()
                .filter(query -> attempt(() -> neededBy(query)).isEmpty())
                .collect(groupingBy(Query::family, mapping(Query::sql, toList())));
        return statements.entrySet().stream()
                .flatMap(ofFamily -> order(ofFamily.getKey()).sharedBy(ofFamily.getValue()).stream())
                .toList();
    }

    void makeFor(Query query) {
        neededBy(query).forEach(this::make);
    }

    void makeFor(Query owner, String sql) {
        order(owner.family()).neededBy(sql).forEach(this::make);
    }

    /** @param latestFamily of views that both families have, its own are made */
    void makeForStatement(String statement, String latestFamily) {
        library.viewFiles().stream()
                .map(QueryFile::family)
                .distinct()
                .filter(engine::hasView)
                .sorted(Comparator.comparing(latestFamily::equals)) // what is made last is there
                .flatMap(family -> order(family).mentionedIn(statement).stream())
                .forEach(this::make);
    }

    /**
     * Makes the views of these queries now; whoever uses the result finds them there and does not make them again. A query whose
     * view could not be made is going to fail for the same reason.
     *
     * @param afterEach what to do with a view before the next one, which may read it, is made
     */
    LibraryViews madeFor(List<Query> queries, Consumer<Query> afterEach) {
        Map<Query, Optional<UserError>> views = new HashMap<>();
        Function<Query, Optional<UserError>> make = view -> attempt(() -> {
            create(view);
            afterEach.accept(view);
        });
        for (Query query : queries) {
            attempt(() -> neededBy(query).stream()
                    .takeWhile(view -> views.computeIfAbsent(view, make).isEmpty())
                    .forEach(view -> {}));
        }
        return new LibraryViews(engine, library, views);
    }

    /** The columns of the family's own table that a query and its views need. */
    Set<String> columnsNeededBy(Query query) {
        Set<String> columns = new LinkedHashSet<>(query.header().needs());
        neededBy(query).forEach(view -> columns.addAll(view.header().needs()));
        return columns;
    }

    private static Optional<UserError> attempt(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (UserError e) {
            return Optional.of(e);
        }
    }

    private void make(Query view) {
        if (!made.containsKey(view)) {
            create(view);
        }
        made.getOrDefault(view, Optional.empty()).ifPresent(problem -> {
            throw problem;
        });
    }

    /** A temporary view keeps the plan it was made with, so it is made anew for each table. */
    private void create(Query view) {
        view.inFile(sql -> {
            engine.createView(view.name(), sql, view.header().defaults());
            return view;
        });
    }

    private ViewOrder order(String family) {
        Stream<QueryFile> ofFamily =
                library.viewFiles().stream().filter(view -> view.family().equals(family));
        return new ViewOrder(ofFamily.toList());
    }
}
