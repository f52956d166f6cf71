package dev.logsift.library;

import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which views of the library SQL needs, those included that its views read themselves, each behind the ones that it reads. A
 * needed one whose file is broken is the error that says so.
 */
public final class ViewOrder {
    private final Map<String, QueryFile> views = new LinkedHashMap<>();
    private final Map<String, Set<String>> readBy = new ConcurrentHashMap<>();

    public ViewOrder(Collection<QueryFile> views) {
        views.forEach(view -> this.views.put(view.name().toLowerCase(Locale.ROOT), view));
    }

    /** The views to make, in this order, before the statement can run; an error if they read each other in a circle. */
    public List<Query> neededBy(String sql) {
        return under(readBy(sql));
    }

    /**
     * As {@link #neededBy}, but for any statement: a view that is mentioned anywhere in it is needed. A broken one that is not read
     * does no harm: the name may be a column's.
     */
    public List<Query> mentionedIn(String statement) {
        Set<String> read = TablesRead.in(statement);
        return under(views.keySet().stream()
                .filter(name -> Query.mentions(statement, name))
                .filter(name -> read.contains(name) || views.get(name).error().isEmpty())
                .toList());
    }

    /** What SQL reads is asked again and again for the same few statements. */
    private Set<String> readBy(String sql) {
        return readBy.computeIfAbsent(sql, TablesRead::in);
    }

    /** Whether SQL reads these tables only, itself or through views of the library. */
    public boolean readsOnly(String sql, Set<String> tables) {
        return readBy(sql).stream().allMatch(name -> tables.contains(name) || isViewOf(name, tables));
    }

    private boolean isViewOf(String name, Set<String> tables) {
        QueryFile view = views.get(name);
        return view != null && view.error().isEmpty() && readsOnly(view.query().sql(), tables);
    }

    private List<Query> under(Collection<String> names) {
        Set<Query> needed = new LinkedHashSet<>();
        names.forEach(name -> add(name, new ArrayList<>(), needed));
        return List.copyOf(needed);
    }

    /**
     * The views that several statements have to share so that each of them is computed once, in order of dependency. What only
     * one shared view reads is computed once with it.
     */
    public List<Query> sharedBy(Collection<String> statements) {
        Set<Query> needed = new LinkedHashSet<>();
        statements.forEach(sql -> needed.addAll(neededBy(sql)));
        List<String> readers = new ArrayList<>(statements);
        needed.forEach(view -> readers.add(view.sql()));
        return needed.stream()
                .filter(view -> readers.stream().filter(sql -> reads(sql, view)).count() > 1)
                .toList();
    }

    private boolean reads(String sql, Query view) {
        return readBy(sql).contains(view.name().toLowerCase(Locale.ROOT));
    }

    private void add(String name, List<String> above, Set<Query> needed) {
        Optional<Query> view = Optional.ofNullable(views.get(name)).map(QueryFile::query);
        if (view.isEmpty() || needed.contains(view.get())) {
            return;
        }
        if (above.contains(name)) {
            throw circle(above.subList(above.indexOf(name), above.size()));
        }
        List<String> path = new ArrayList<>(above);
        path.add(name);
        readBy(view.get().sql()).forEach(read -> add(read, path, needed));
        needed.add(view.get());
    }

    private UserError circle(List<String> names) {
        String first = names.get(0);
        return UserError.of(
                        names.size() == 1
                                ? "the view " + first + " reads itself"
                                : "the views " + String.join(", ", names) + " read each other in a circle")
                .at(views.get(first).file().toString())
                .help("let one of them read access or flow instead");
    }
}
