package dev.logsift.library;

import dev.logsift.text.FileTrouble;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All named queries on a search path: the user's own first, the shipped ones behind them. */
public final class QueryLibrary {
    /** The families that queries are of, in the order in which they are listed and asked. */
    static final List<String> FAMILIES = List.of("access", "flow");

    private static final List<String> FOLDERS = List.of("access", "flow", QueryFile.BOTH);

    private final List<Path> searchPath;
    private Shelf files;
    private Shelf shipped;
    private Aliases aliases;
    private final Map<String, ViewOrder> viewOrders = new ConcurrentHashMap<>();

    private QueryLibrary(List<Path> searchPath) {
        this.searchPath = List.copyOf(searchPath);
    }

    /**
     * Nothing is read yet: folders are listed when the first name is asked for, a file when its query is.
     *
     * @param searchPath folders with {@code FAMILY/KIND/NAME.sql}, and {@code both} in place of a family; all but the last one are
     *     the user's own
     */
    public static QueryLibrary open(List<Path> searchPath) {
        return new QueryLibrary(searchPath);
    }

    public Set<String> names() {
        return files().names();
    }

    /**
     * Every query file, by name; also those that turn out to be broken, or to clash with others' names. One of both families is there
     * for each of them.
     */
    public List<QueryFile> entries() {
        aliases();
        return files().all();
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
        return files().all().stream()
                .filter(file -> file.kind() == Query.Kind.VIEWS)
                .toList();
    }

    /** Which views of a family read which. */
    public ViewOrder viewOrder(String family) {
        return viewOrders.computeIfAbsent(
                family,
                word -> new ViewOrder(viewFiles().stream()
                        .filter(view -> view.family().equals(word))
                        .toList()));
    }

    /** The file of a query, be it broken or not, by its name or an alias; an unknown name gets a suggestion. */
    public QueryFile entry(String name) {
        return entry(name, "");
    }

    /** Of queries that share a name or an alias, the one of this family. */
    public QueryFile entry(String name, String family) {
        return files().find(name, family)
                .or(() -> aliases().find(name, family))
                .or(() -> find(name))
                .or(() -> FAMILIES.stream()
                        .flatMap(other -> aliases().find(name, other).stream())
                        .findFirst())
                .orElseThrow(() -> UserError.usage("unknown query '" + name + "'")
                        .help(Suggestion.forUnknown(name, names(), "'queries' lists them")));
    }

    /** The file of a query by its name or an alias, for each family that it is of. */
    public List<QueryFile> ofEveryFamily(String name) {
        QueryFile entry = entry(name);
        return entries().stream()
                .filter(file -> file.file().equals(entry.file()))
                .toList();
    }

    /** The file of a query of this very name, if there is one. */
    public Optional<QueryFile> find(String name) {
        return files().find(name);
    }

    /** The shipped query of this name, hidden by the user's own or not. */
    public Optional<QueryFile> shipped(String name) {
        files();
        return shipped.find(name);
    }

    /** A query by its name; an unknown one gets a suggestion, a broken one its error. */
    public Query require(String name) {
        return entry(name).query();
    }

    /** Sees what was added, changed or deleted since the files were listed; what is as it was is not read again. */
    public synchronized void refresh() {
        if (files != null) {
            list(files, shipped);
        }
    }

    private synchronized Shelf files() {
        if (files == null) {
            list(new Shelf(), new Shelf());
        }
        return files;
    }

    private synchronized Aliases aliases() {
        if (aliases == null) {
            aliases = Aliases.of(files().all());
        }
        return aliases;
    }

    private void list(Shelf... known) {
        viewOrders.clear();
        Shelf found = new Shelf();
        searchPath.subList(0, searchPath.size() - 1).forEach(folder -> scan(folder, true, found, known));
        Shelf ofInstallation = new Shelf();
        scan(searchPath.get(searchPath.size() - 1), false, ofInstallation, known);
        ofInstallation.all().forEach(found::addUnlessThere);
        shipped = ofInstallation;
        files = found;
        aliases = null;
    }

    private static void scan(Path root, boolean userOwned, Shelf found, Shelf... known) {
        for (String folder : FOLDERS) {
            for (Query.Kind kind : Query.Kind.values()) {
                for (Path file : list(root.resolve(folder).resolve(kind.folder()))) {
                    QueryFile.in(folder, kind, file, userOwned).stream()
                            .map(entry -> asItWas(entry, known))
                            .forEach(found::addUnlessThere);
                }
            }
        }
    }

    private static QueryFile asItWas(QueryFile entry, Shelf... known) {
        return Arrays.stream(known)
                .flatMap(shelf -> shelf.find(entry.name(), entry.family()).stream())
                .filter(before -> before.file().equals(entry.file()) && before.isUnchanged())
                .findFirst()
                .orElse(entry);
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
