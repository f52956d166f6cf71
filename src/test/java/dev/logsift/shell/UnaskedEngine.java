package dev.logsift.shell;

import dev.logsift.engine.Activity;
import dev.logsift.engine.Column;
import dev.logsift.engine.Condition;
import dev.logsift.engine.Engine;
import dev.logsift.engine.HeldView;
import dev.logsift.engine.KeptView;
import dev.logsift.engine.LogView;
import dev.logsift.engine.Reading;
import dev.logsift.engine.Relation;
import dev.logsift.engine.Result;
import dev.logsift.engine.SourceColumn;
import dev.logsift.engine.SourceFile;
import dev.logsift.engine.SqlLanguage;
import dev.logsift.engine.StoredTable;
import dev.logsift.engine.Warehouse;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** An engine that can do nothing: what a test needs of one it overrides, and nobody may ask for more. */
abstract class UnaskedEngine implements Engine {
    @Override
    public Result.Table sql(String statement, Map<String, Object> parameters) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Result.Table query(String statement, Map<String, Object> parameters) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<List<Object>> first(String statement, int rows) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Column> columns(String table) {
        throw new UnsupportedOperationException();
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
    public void createView(String name, HeldView rows) {
        throw new UnsupportedOperationException();
    }

    @Override
    public KeptView keep(String view) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<HeldView> hold(String view, int mostRows) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Boolean> areTrue(String view, List<Condition> conditions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void dropView(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasView(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> views() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SqlLanguage language() {
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

    @Override
    public int cores() {
        throw new UnsupportedOperationException();
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
    public Engine ofFewRows(Collection<String> views) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T within(Duration limit, Supplier<T> work) {
        return work.get();
    }

    @Override
    public void cancel() {
        // nothing runs
    }

    @Override
    public void cancelForGood() {
        // nothing runs
    }

    @Override
    public Activity activity() {
        return Activity.NONE;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
