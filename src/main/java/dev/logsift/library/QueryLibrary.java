package dev.logsift.library;

import dev.logsift.text.FileTrouble;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All named queries on a search path: the user's own first, the shipped ones behind them. */
public final class QueryLibrary {
    private static final List<String> FAMILIES = List.of("access", "flow");

    private final List<Path> searchPath;
    private Map<String, QueryFile> files;
    private Map<String, QueryFile> shipped;
    private Aliases aliases;

    private QueryLibrary(List<Path> searchPath) {
        this.searchPath = List.copyOf(searchPath);
    }

    /**
     * Nothing is read yet: folders are listed when the first name is asked for, a file when its query is.
     *
     * @param searchPath folders with {@code FAMILY/KIND/NAME.sql}; all but the last one are the user's own
     */
    public static QueryLibrary open(List<Path> searchPath) {
        return new QueryLibrary(searchPath);
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(files().keySet());
    }

    /** Every query file, by name; also those that turn out to be broken, or to clash with others' names. */
    public List<QueryFile> entries() {
        aliases();
        return List.copyOf(files().values());
    }

    /** Every query that can be read. */
    public List<Query> all() {
        return entries().stream()
                .filter(file -> file.error().isEmpty())
                .map(QueryFile::query)
                .toList();
    }

    /** The views, such as {@code conversations}, that queries may read beside the family's own; those that can be read. */
    public List<Query> views() {
        return viewFiles().stream()
                .filter(file -> file.error().isEmpty())
                .map(QueryFile::query)
                .toList();
    }

    /** The files of all views; also those that turn out to be broken. */
    public List<QueryFile> viewFiles() {
        return files().values().stream()
                .filter(file -> file.kind() == Query.Kind.VIEWS)
                .toList();
    }

    /** The file of a query, be it broken or not, by its name or an alias; an unknown name gets a suggestion. */
    public QueryFile entry(String name) {
        return entry(name, "");
    }

    /** Of queries that share a name or an alias, the one of this family. */
    public QueryFile entry(String name, String family) {
        return find(name)
                .filter(file -> file.family().equals(family))
                .or(() -> aliases().find(name, family))
                .or(() -> find(name))
                .or(() -> FAMILIES.stream()
                        .flatMap(other -> aliases().find(name, other).stream())
                        .findFirst())
                .orElseThrow(() -> UserError.usage("unknown query '" + name + "'")
                        .help(Suggestion.forUnknown(name, names(), "'queries' lists them")));
    }

    /** The file of a query of this very name, if there is one. */
    public Optional<QueryFile> find(String name) {
        return Optional.ofNullable(files().get(name));
    }

    /** The shipped query of this name, hidden by the user's own or not. */
    public Optional<QueryFile> shipped(String name) {
        files();
        return Optional.ofNullable(shipped.get(name));
    }

    /** A query by its name; an unknown one gets a suggestion, a broken one its error. */
    public Query require(String name) {
        return entry(name).query();
    }

    /** Sees what was added, changed or deleted since the files were listed; what is as it was is not read again. */
    public synchronized void refresh() {
        if (files != null) {
            Map<Path, QueryFile> known = new HashMap<>();
            Stream.concat(files.values().stream(), shipped.values().stream())
                    .filter(QueryFile::isUnchanged)
                    .forEach(file -> known.put(file.file(), file));
            list(known);
        }
    }

    private synchronized Map<String, QueryFile> files() {
        if (files == null) {
            list(Map.of());
        }
        return files;
    }

    private synchronized Aliases aliases() {
        if (aliases == null) {
            aliases = Aliases.of(files().values());
        }
        return aliases;
    }

    private void list(Map<Path, QueryFile> known) {
        Map<String, QueryFile> found = new TreeMap<>();
        searchPath.subList(0, searchPath.size() - 1).forEach(folder -> scan(folder, true, known, found));
        shipped = new TreeMap<>();
        scan(searchPath.get(searchPath.size() - 1), false, known, shipped);
        shipped.forEach(found::putIfAbsent);
        files = found;
        aliases = null;
    }

    private static void scan(Path root, boolean userOwned, Map<Path, QueryFile> known, Map<String, QueryFile> found) {
        for (String family : FAMILIES) {
            for (Query.Kind kind : Query.Kind.values()) {
                for (Path file : list(root.resolve(family).resolve(kind.folder()))) {
                    QueryFile entry = known.getOrDefault(file, new QueryFile(family, kind, file, userOwned));
                    found.putIfAbsent(entry.name(), entry);
                }
            }
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".sql"))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw UserError.of("cannot list the queries in " + folder)
                    .because(FileTrouble.reason(e))
                    .causedBy(e);
        }
    }
}
