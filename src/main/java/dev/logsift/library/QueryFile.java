package dev.logsift.library;

import dev.logsift.text.FileTrouble;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A query's place on the search path, known by its name alone; read when it is first asked for. */
public final class QueryFile {
    /** The folder of queries that both families have. */
    public static final String BOTH = "both";

    private final String name;
    private final String folder;
    private final String family;
    private final Query.Kind kind;
    private final Path file;
    private final boolean userOwned;
    private Query query;
    private UserError error;
    private UserError clash;
    private List<Object> version;

    private QueryFile(String name, String folder, String family, Query.Kind kind, Path file, boolean userOwned) {
        this.name = name;
        this.folder = folder;
        this.family = family;
        this.kind = kind;
        this.file = file;
        this.userOwned = userOwned;
    }

    /** The query in a file, once for each family that its folder is of. */
    static List<QueryFile> in(String folder, Query.Kind kind, Path file, boolean userOwned) {
        String name = file.getFileName().toString().replaceFirst("\\.sql$", "");
        return families(folder)
                .map(family -> new QueryFile(name, folder, family, kind, file, userOwned))
                .toList();
    }

    /** A query of one family that is to be the user's own. */
    public static QueryFile own(String name, String family, Query.Kind kind, Path file) {
        return new QueryFile(name, family, family, kind, file, true);
    }

    /** A query that is to be the user's own, once for each family that its folder is of. */
    public static List<QueryFile> ownIn(String folder, String name, Query.Kind kind, Path file) {
        return families(folder)
                .map(family -> new QueryFile(name, folder, family, kind, file, true))
                .toList();
    }

    private static Stream<String> families(String folder) {
        return folder.equals(BOTH) ? QueryLibrary.FAMILIES.stream() : Stream.of(folder);
    }

    /** The query that this text in this file would be, or the error that says what is wrong with it. */
    public Query parse(String text) {
        return Query.parse(this, text);
    }

    public String name() {
        return name;
    }

    /** The one of its families that it is here for. */
    public String family() {
        return family;
    }

    /** The folder that it lies in: its family's, or {@link #BOTH}. */
    public String folder() {
        return folder;
    }

    public boolean isOfBoth() {
        return folder.equals(BOTH);
    }

    public Query.Kind kind() {
        return kind;
    }

    public Path file() {
        return file;
    }

    public boolean userOwned() {
        return userOwned;
    }

    /** The file as it is. */
    public String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw UserError.of("cannot read the query " + file)
                    .because(FileTrouble.reason(e))
                    .help("check that it is readable and UTF-8 text")
                    .causedBy(e);
        }
    }

    /** The query, or the error that says what is wrong with its file. */
    public Query query() {
        error().ifPresent(problem -> {
            throw problem;
        });
        return query;
    }

    /** What is wrong with the file, if anything is: a broken query must not stop the others. */
    public Optional<UserError> error() {
        read();
        return Optional.ofNullable(error).or(() -> Optional.ofNullable(clash));
    }

    /** Whether the file's query is called so, by its own name or by an alias. */
    public boolean isCalled(Predicate<String> wanted) {
        return wanted.test(name) || aliases().stream().anyMatch(wanted);
    }

    /** The other names of the query; none where the file is broken. */
    List<String> aliases() {
        read();
        return query == null ? List.of() : query.header().aliases();
    }

    /** @param problem why the query cannot have the names that it asks for; null where it can */
    void setClash(UserError problem) {
        clash = problem;
    }

    /** Whether the file is still as it was when it was read; one that was not read yet is. */
    boolean isUnchanged() {
        return version == null || version.equals(versionNow());
    }

    /** Length and time of change, which is what tells an edited file from the one that was read. */
    private List<Object> versionNow() {
        try {
            return List.of(Files.size(file), Files.getLastModifiedTime(file));
        } catch (IOException e) {
            return List.of();
        }
    }

    private synchronized void read() {
        if (query != null || error != null) {
            return;
        }
        version = versionNow();
        try {
            query = Query.read(this);
        } catch (UserError e) {
            error = e;
        }
    }
}
