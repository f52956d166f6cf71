package dev.logsift.shell;

import dev.logsift.engine.Activity;
import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.engine.SqlFunction;
import dev.logsift.engine.SqlLanguage;
import dev.logsift.engine.SqlSetting;
import dev.logsift.engine.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * An engine with one view, {@code access}, that notes what it was asked. Whoever asks a statement that it was given no
 * answer for gets its number.
 */
final class FakeEngine extends UnaskedEngine {
    /** Runs until it is cancelled, or told to end. */
    static final String ENDLESS = "SELECT endless";

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final Map<String, Result.Table> answers = new ConcurrentHashMap<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean cancelled;
    private volatile Activity activity = Activity.NONE;

    List<String> statements() {
        return statements;
    }

    void answer(String statement, List<Column> columns, List<List<Object>> rows) {
        answers.put(statement, new Result.Table(columns, Rows.of(rows)));
    }

    /** Waits until {@link #ENDLESS} runs. */
    void awaitEndless() throws InterruptedException {
        begun.await();
    }

    /** {@link #ENDLESS} has its answer. */
    void endEndless() {
        ended.countDown();
    }

    boolean wasCancelled() {
        return cancelled;
    }

    /** What its jobs have done. */
    void did(Activity work) {
        activity = work;
    }

    @Override
    public Result.Table sql(String statement, Map<String, Object> parameters) {
        statements.add(statement);
        if (statement.equals(ENDLESS)) {
            awaitEnd();
        }
        return answers.getOrDefault(
                statement,
                new Result.Table(
                        List.of(Column.text("answer")), Rows.of(List.of(List.of("number " + statements.size())))));
    }

    private void awaitEnd() {
        begun.countDown();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (cancelled) {
            throw new CancellationException("cancelled");
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        ended.countDown();
    }

    @Override
    public Activity activity() {
        return activity;
    }

    @Override
    public Result.Table query(String statement, Map<String, Object> parameters) {
        return new Result.Table(List.of(Column.text("answer")), Rows.of(List.of()));
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
    public int cores() {
        return 1;
    }

    @Override
    public void createView(String name, String query, Map<String, Object> parameters) {
        // it has all views that anybody wants
    }

    @Override
    public Engine isolated() {
        return this;
    }
}
