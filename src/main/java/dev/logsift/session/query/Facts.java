package dev.logsift.session.query;

import dev.logsift.engine.Engine;
import dev.logsift.engine.HeldView;
import dev.logsift.engine.KeptView;
import dev.logsift.library.Query;
import dev.logsift.library.QueryLibrary;
import dev.logsift.text.UserError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/**
 * What queries over one table share: the views that several of them read, each computed once and kept until this is closed. The
 * table must stay the same meanwhile.
 *
 * <p>Views of few rows, and the table itself where it has few, are held in memory as they are; queries that read nothing else run
 * on an engine for few rows, all others on the usual one.
 */
public final class Facts implements AutoCloseable {
    /** So many are read row by row sooner than code for it can be made and compiled. */
    private static final int FEW_ROWS = 150_000;

    private final Engine engine;
    private final Engine small;
    private final QueryLibrary library;
    private final String family;
    private final Duration limit;
    private final Deque<KeptView> kept = new ConcurrentLinkedDeque<>();
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final List<Fact> computed = Collections.synchronizedList(new ArrayList<>());
    private final SideBySide threads;
    private final Optional<HeldView> few;
    private volatile Map<Query, Optional<UserError>> made = Map.of();
    /** The made views that only one of the engines knows. */
    private final Map<Query, Engine> only = new ConcurrentHashMap<>();

    /** @param limit the time that computing one view may take */
    Facts(Engine engine, QueryLibrary library, String family, Duration limit) {
        this.engine = engine;
        this.small = engine.ofFewRows(FamilyViews.of(engine, family));
        this.library = library;
        this.family = family;
        this.limit = limit;
        this.few = small.hold(family, FEW_ROWS);
        few.ifPresent(rows -> {
            kept.push(rows);
            held.addAll(FamilyViews.of(engine, family)); // lines that cannot be read are few, too
        });
        // Of many rows each view takes all cores, and memory.
        this.threads = few.isPresent() ? SideBySide.on(engine) : new SideBySide(1);
    }

    /** The rows of the table, where they are few. */
    public Optional<HeldView> few() {
        return few;
    }

    /** The engine to ask about what a statement reads. Several threads may ask it at a time. */
    public Engine engineFor(String sql) {
        return library.viewOrder(family).readsOnly(sql, held) ? small : engine;
    }

    /** What runs a statement over what is kept. Several threads may ask it at a time. */
    public QueryRunner runnerFor(String sql) {
        return runnerOn(engineFor(sql));
    }

    /** What tells of queries without running them. */
    public QueryRunner runner() {
        return runnerOn(engine);
    }

    /** Makes the views that statements read, and keeps those that several of them share. A statement that runs twice is there twice. */
    public void share(Collection<String> statements) {
        keep(statements, Set.copyOf(views(engine).sharedBy(family, statements)));
    }

    /**
     * Makes and keeps some views, and what they share with statements that are going to run.
     *
     * @param names of views of the library; others are left out
     */
    public void keep(Collection<String> names, Collection<String> statements) {
        List<String> readers =
                names.stream().map(name -> "SELECT * FROM " + name).toList();
        LibraryViews views = views(engine);
        Set<Query> worthIt = new HashSet<>(views.sharedBy(
                family, Stream.concat(readers.stream(), statements.stream()).toList()));
        readers.forEach(reader -> last(views.chain(family, reader)).ifPresent(worthIt::add));
        keep(readers, worthIt);
    }

    /** What was computed, in order. */
    public List<Fact> computed() {
        return List.copyOf(computed);
    }

    private QueryRunner runnerOn(Engine where) {
        return new QueryRunner(where, library, () -> views(where));
    }

    private LibraryViews views(Engine where) {
        Map<Query, Optional<UserError>> known = new HashMap<>(made);
        only.forEach((view, engineOfView) ->
                known.computeIfPresent(view, (key, trouble) -> engineOfView == where ? trouble : null));
        return new LibraryViews(where, library, known);
    }

    /** Now and not when the first query asks: several that ask at the same time would wait for one another in the middle. */
    private void keep(Collection<String> readers, Set<Query> worthIt) {
        LibraryViews views = new LibraryViews(engine, library, made);
        made = views.made(
                readers.stream().map(reader -> views.chain(family, reader)).toList(), threads, view -> {
                    make(view);
                    // What is made of many rows is kept in any case: where it has few itself, its only reader is asked
                    // of few.
                    if (worthIt.contains(view) || only.get(view) == engine) {
                        keep(view);
                    }
                });
    }

    private void make(Query view) {
        Engine where = engineFor(view.sql());
        only.put(view, where);
        views(where).create(view);
    }

    private void keep(Query view) {
        long start = System.nanoTime();
        try {
            long rows = engine.within(limit, () -> only.get(view) == small ? keepSmall(view) : keepLarge(view));
            computed.add(new Fact(view.name(), (System.nanoTime() - start) / 1e9, rows));
        } catch (UserError e) {
            throw e.at(view.file().toString());
        }
    }

    /** Of few rows a view may make many. */
    private long keepSmall(Query view) {
        Optional<HeldView> rows = small.hold(view.name(), FEW_ROWS);
        if (rows.isEmpty()) {
            views(engine).create(view);
            only.put(view, engine);
            return keepLarge(view);
        }
        hold(view, rows.get());
        return rows.get().rows();
    }

    private long keepLarge(Query view) {
        KeptView rows = engine.keep(view.name());
        kept.push(rows);
        if (rows.rows() <= FEW_ROWS) {
            engine.hold(view.name(), FEW_ROWS).ifPresent(each -> hold(view, each));
        }
        return rows.rows();
    }

    /** What is held is there for either engine. */
    private void hold(Query view, HeldView rows) {
        kept.push(rows);
        (only.remove(view) == small ? engine : small).createView(view.name(), rows);
        held.add(view.name().toLowerCase(Locale.ROOT));
    }

    private static Optional<Query> last(List<Query> chain) {
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1));
    }

    /** Whoever asks a view of the library later has it made anew. */
    @Override
    public void close() {
        while (!kept.isEmpty()) {
            kept.pop().close();
        }
        held.stream()
                .filter(view -> !FamilyViews.of(engine, family).contains(view))
                .forEach(engine::dropView);
    }
}
