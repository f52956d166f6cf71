package dev.logsift.shell;

import dev.logsift.engine.Activity;
import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.LogView;
import dev.logsift.engine.Reading;
import dev.logsift.engine.Relation;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.engine.SourceColumn;
import dev.logsift.engine.SourceFile;
import dev.logsift.engine.SqlFunction;
import dev.logsift.engine.SqlLanguage;
import dev.logsift.engine.SqlSetting;
import dev.logsift.engine.StoredTable;
import dev.logsift.engine.Type;
import dev.logsift.engine.Warehouse;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * An engine with one view, {@code access}, that notes what it was asked. Whoever asks a statement that it was given no
 * answer for gets its number.
 */
final class FakeEngine implements Engine {
    /** Runs until it is cancelled. */
    static final String ENDLESS = "SELECT endless";

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final Map<String, Result.Table> answers = new ConcurrentHashMap<>();
    private final CountDownLatch cancelled = new CountDownLatch(1);

    List<String> statements() {
        return statements;
    }

    void answer(String statement, List<Column> columns, List<List<Object>> rows) {
        answers.put(statement, new Result.Table(columns, Rows.of(rows)));
    }

    @Override
    public Result.Table sql(String statement, Map<String, Object> parameters) {
        statements.add(statement);
        if (statement.equals(ENDLESS)) {
            awaitCancel();
        }
        return answers.getOrDefault(
                statement,
                new Result.Table(
                        List.of(Column.text("answer")), Rows.of(List.of(List.of("number " + statements.size())))));
    }

    private void awaitCancel() {
        try {
            cancelled.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CancellationException("cancelled");
    }

    @Override
    public void cancel() {
        cancelled.countDown();
    }

    boolean wasCancelled() {
        return cancelled.getCount() == 0;
    }

    @Override
    public Activity activity() {
        return Activity.NONE;
    }

    @Override
    public List<List<Object>> first(String statement, int rows) {
        return List.of(List.of(404, "GET"), List.of(200, "GET"), List.of(200, "POST"));
    }

    @Override
    public List<Column> columns(String table) {
        return List.of(new Column("status", Type.INTEGER, "INT"), Column.text("method"));
    }

    @Override
    public List<String> views() {
        return List.of("access");
    }

    @Override
    public SqlLanguage language() {
        return new SqlLanguage() {
            @Override
            public List<String> keywords() {
                return List.of("SELECT", "WHERE");
            }

            @Override
            public List<SqlFunction> functions() {
                return List.of(new SqlFunction("date_trunc", "date_trunc(fmt, ts)", "Truncates."));
            }

            @Override
            public List<SqlSetting> settings() {
                return List.of();
            }
        };
    }

    @Override
    public boolean hasView(String name) {
        return views().contains(name);
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public <T> T cancellable(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T within(Duration limit, Supplier<T> work) {
        return work.get();
    }

    @Override
    public int cores() {
        return 1;
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public Relation open(LogView view) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SourceColumn> columns(Relation relation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Relation select(Relation relation, List<String> expressions, String condition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Relation open(StoredTable table) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void createView(String name, Relation relation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void createView(String name, String query, Map<String, Object> parameters) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void createView(String name, Result.Table result) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void dropView(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Warehouse warehouse() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SourceFile> files(List<String> paths) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T read(SourceFile file, long offset, Reading<T> reading) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Result.Table query(String statement, Map<String, Object> parameters) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] sample(SourceFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] head(SourceFile file, int bytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isCompressed(SourceFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Engine isolated() {
        throw new UnsupportedOperationException();
    }
}
