package dev.logsift.session.query;

import dev.logsift.engine.Engine;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.library.QueryLibrary;
import dev.logsift.library.ViewOrder;
import dev.logsift.text.UserError;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes the library's views, such as {@code conversations}, over the families' current tables. */
final class LibraryViews {
    private final Engine engine;
    private final QueryLibrary library;

    /** The views that are there already, and what was wrong with those that could not be made. */
    private final Map<Query, Optional<UserError>> made;

    LibraryViews(Engine engine, QueryLibrary library) {
        this(engine, library, Map.of());
    }

    /** @param made the views that are there already, and what was wrong with those that could not be made */
    LibraryViews(Engine engine, QueryLibrary library, Map<Query, Optional<UserError>> made) {
        this.engine = engine;
        this.library = library;
        this.made = made;
    }

    /** The views that a query reads, itself or through others, each behind the ones that it reads. */
    List<Query> neededBy(Query query) {
        return order(query.family()).neededBy(query.sql());
    }

    /** The views that several statements of a family have to share; those whose views read each other in a circle have none. */
    List<Query> sharedBy(String family, Collection<String> statements) {
        return order(family)
                .sharedBy(statements.stream()
                        .filter(sql -> !chain(family, sql).isEmpty())
                        .toList());
    }

    /** The views that a statement reads, each behind the ones that it reads; none where they cannot be made out. */
    List<Query> chain(String family, String sql) {
        try {
            return order(family).neededBy(sql);
        } catch (UserError e) {
            return List.of();
        }
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
     * Makes views now, one behind those that it reads.
     *
     * @param chains what several queries need, each view behind the ones that it reads
     * @param maker makes one
     * @return the views that are there now, with what was wrong with those that could not be made: whoever is told of it does not make
     *     them again, and a query whose view could not be made is going to fail for the same reason
     */
    Map<Query, Optional<UserError>> made(List<List<Query>> chains, SideBySide threads, Consumer<Query> maker) {
        Map<Query, Optional<UserError>> views = new ConcurrentHashMap<>(made);
        for (List<Query> floor : floors(chains)) {
            threads.map(
                    floor.stream()
                            .filter(view -> !views.containsKey(view) && stands(neededBy(view), views))
                            .toList(),
                    view -> views.put(view, attempt(() -> maker.accept(view))));
        }
        return Map.copyOf(views);
    }

    /** The views that read none of the others, those that read only such, and so on. */
    private Collection<List<Query>> floors(List<List<Query>> chains) {
        Map<Query, Integer> floors = new LinkedHashMap<>();
        chains.forEach(chain -> chain.forEach(view -> floors.put(
                view, 1 + neededBy(view).stream().mapToInt(floors::get).max().orElse(0))));
        return floors.keySet().stream()
                .collect(Collectors.groupingBy(floors::get, TreeMap::new, Collectors.toList()))
                .values();
    }

    private static boolean stands(List<Query> below, Map<Query, Optional<UserError>> views) {
        return below.stream()
                .allMatch(view -> views.getOrDefault(view, Optional.empty()).isEmpty());
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
    void create(Query view) {
        view.inFile(sql -> {
            engine.createView(view.name(), sql, view.header().defaults());
            return view;
        });
    }

    private ViewOrder order(String family) {
        return library.viewOrder(family);
    }
}
