package dev.logsift.engine;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The one door to Spark: everything that the floors above may ask of it. */
public interface Engine extends AutoCloseable {

    /**
     * Analyses a SQL statement now; SELECTs run when their rows are asked for, everything else at once.
     *
     * @param parameters values for {@code :name} markers, bound and never spliced; names that do not occur are ignored
     * @throws dev.logsift.text.UserError if the statement does not parse, resolve or run
     */
    Result.Table sql(String statement, Map<String, Object> parameters);

    default Result.Table sql(String statement) {
        return sql(statement, Map.of());
    }

    /**
     * Analyses a query, which runs when its rows are asked for; a statement of any other kind is refused and not run.
     *
     * @param parameters as of {@link #sql(String, Map)}
     * @throws dev.logsift.text.UserError if it is no query, or does not parse or resolve
     */
    Result.Table query(String statement, Map<String, Object> parameters);

    /**
     * The first rows of a SELECT, read from as few files as that takes: for a quick look, not for an answer.
     *
     * @throws dev.logsift.text.UserError if the statement does not parse, resolve or run
     */
    List<List<Object>> first(String statement, int rows);

    /** The columns of a table or view. */
    List<Column> columns(String table);

    /** Finds out the columns of log files; reads no more of them than that takes. */
    Relation open(LogView view);

    /** The columns of rows, and the fields of those that are structures. */
    List<SourceColumn> columns(Relation relation);

    /** What SQL expressions make of the rows that meet a condition. */
    Relation select(Relation relation, List<String> expressions, String condition);

    /** The rows of a stored table. */
    Relation open(StoredTable table);

    /** Makes or replaces a temporary view: gives rows a name. */
    void createView(String name, Relation relation);

    /** Makes or replaces a temporary view of a query, as {@link #query} takes it; unlike SQL's CREATE VIEW with parameters. */
    void createView(String name, String query, Map<String, Object> parameters);

    /** Makes or replaces a temporary view of a result; where the result is a query, asking the view runs it again. */
    void createView(String name, Result.Table result);

    /** Makes or replaces a temporary view of rows that are held, be it by another engine over the same Spark. */
    void createView(String name, HeldView rows);

    /** Computes the rows of a view now and keeps them, in memory or else on disk: queries over the view read what was kept. */
    KeptView keep(String view);

    /**
     * Does the same with few rows, where tasks run in this process: one partition and no columns compressed, which is what
     * {@link #ofFewRows} is at its best with.
     *
     * @return nothing where tasks run elsewhere or there are more rows than that; the view is then what it was
     */
    Optional<HeldView> hold(String view, int mostRows);

    void dropView(String name);

    /** Whether a temporary view of this name exists; never asks the metastore. */
    boolean hasView(String name);

    /** The names of the temporary views; never asks the metastore. */
    List<String> views();

    /**
     * Which of some conditions are true of any row of a view, or of all its rows together; all are asked at once.
     *
     * @throws dev.logsift.text.UserError if one does not parse or resolve, or is neither true nor false
     */
    List<Boolean> areTrue(String view, List<Condition> conditions);

    /** The words of its SQL. */
    SqlLanguage language();

    /** The tables that outlive the session; nothing but its methods and SQL over stored tables asks the metastore. */
    Warehouse warehouse();

    /** The files that paths, folders and globs lead to, hidden ones left out; a path that leads nowhere is an error. */
    List<SourceFile> files(List<String> paths);

    /** Lets a reading read the bytes of a file, decompressed, from an offset on. */
    <T> T read(SourceFile file, long offset, Reading<T> reading);

    /** Lines of a file to tell its format by: of its head and, where it is long and not compressed, of its middle. */
    byte[] sample(SourceFile file);

    /** The first bytes of a file, decompressed, without NULs that it may begin with. */
    byte[] head(SourceFile file, int bytes);

    /** Whether the bytes in the middle of a file can only be had by decompressing all before them. */
    boolean isCompressed(SourceFile file);

    /** An engine over the same Spark whose views are its own: what is made there nobody else sees. */
    Engine isolated();

    /** The session time zone: the one that timestamps are shown in. */
    ZoneId zone();

    /** Runs work whose jobs {@link #cancel} stops, for Ctrl-C. */
    <T> T cancellable(Supplier<T> work);

    /**
     * Does work on this thread, and stops its jobs, and no others, when it takes too long.
     *
     * @throws dev.logsift.text.UserError if it was stopped
     */
    <T> T within(Duration limit, Supplier<T> work);

    /**
     * An engine over the same Spark for so few rows that planning is what takes the time: nothing is compiled for them or sent
     * around. On many rows it would be slower. Its views are its own.
     *
     * @param views the views that it begins with, as they are here
     */
    Engine ofFewRows(Collection<String> views);

    /** How many tasks can run at the same time. */
    int cores();

    /** Stops the jobs of {@link #cancellable} work that is under way; where there is none, all jobs. */
    void cancel();

    /** Stops all jobs, and each that starts from now on: the process is about to end. */
    void cancelForGood();

    /** What all jobs so far have done. */
    Activity activity();

    @Override
    void close();
}
