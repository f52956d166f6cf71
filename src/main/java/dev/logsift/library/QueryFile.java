package dev.logsift.library;

import dev.logsift.text.FileTrouble;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A query's place on the search path, known by its name alone; read when it is first asked for. */
public final class QueryFile {
    private final String name;
    private final String family;
    private final Query.Kind kind;
    private final Path file;
    private final boolean userOwned;
    private Query query;
    private UserError error;
    private UserError clash;
    private List<Object> version;

    QueryFile(String family, Query.Kind kind, Path file, boolean userOwned) {
        this(file.getFileName().toString().replaceFirst("\\.sql$", ""), family, kind, file, userOwned);
    }

    private QueryFile(String name, String family, Query.Kind kind, Path file, boolean userOwned) {
        this.name = name;
        this.family = family;
        this.kind = kind;
        this.file = file;
        this.userOwned = userOwned;
    }

    /** A query that is to be the user's own. */
    public static QueryFile own(String name, String family, Query.Kind kind, Path file) {
        return new QueryFile(name, family, kind, file, true);
    }

    /** The query that this text in this file would be, or the error that says what is wrong with it. */
    public Query parse(String text) {
        return Query.parse(this, text);
    }

    public String name() {
        return name;
    }

    public String family() {
        return family;
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
