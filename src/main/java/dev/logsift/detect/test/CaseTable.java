package dev.logsift.detect.test;

import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.engine.Type;
import dev.logsift.format.column.Family;
import dev.logsift.format.column.LogColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A case's rows as the table of their family, in one partition, in a Spark session out of sight of the tables that are loaded. */
final class CaseTable {
    private static final String ROWS = "case_rows";

    private final Engine engine;

    private CaseTable(Engine engine) {
        this.engine = engine;
    }

    /** A table out of sight of those that are loaded. */
    static CaseTable apartFrom(Engine engine) {
        Engine own = engine.isolated();
        // To send a side of a join around is a job more, of rows that are here already.
        own.sql("SET spark.sql.autoBroadcastJoinThreshold=-1");
        return new CaseTable(own);
    }

    Engine engine() {
        return engine;
    }

    /** The family's view is these rows from now on. */
    void fill(Family family, RuleCase testCase) {
        List<List<Object>> rows = new ArrayList<>();
        for (Map<String, Object> values : testCase.rows()) {
            rows.add(row(family, testCase, values, rows.size()));
        }
        engine.createView(ROWS, new Result.Table(columns(family), Rows.of(rows)));
        engine.createView(family.word(), "SELECT /*+ COALESCE(1) */ * FROM " + ROWS, Map.of());
    }

    private static List<Object> row(Family family, RuleCase testCase, Map<String, Object> values, int offset) {
        List<Object> row = new ArrayList<>();
        family.columns().forEach(column -> row.add(value(column, values.get(column.name()))));
        row.add(testCase.name());
        row.add((long) offset);
        row.add(null);
        return row;
    }

    private static Object value(LogColumn column, Object value) {
        if (value == null) {
            return null;
        }
        return switch (column.type()) {
            case INT -> Math.toIntExact((Long) value);
            case TIMESTAMP -> Instant.parse((String) value);
            case BIGINT, DOUBLE, STRING -> value;
        };
    }

    private static List<Column> columns(Family family) {
        return Stream.concat(
                        family.columns().stream()
                                .map(column -> new Column(
                                        column.name(),
                                        type(column),
                                        column.type().name())),
                        Stream.of(Column.text("_file"), Column.integer("_offset"), Column.text("_raw")))
                .toList();
    }

    private static Type type(LogColumn column) {
        return switch (column.type()) {
            case STRING -> Type.STRING;
            case INT, BIGINT -> Type.INTEGER;
            case DOUBLE -> Type.DOUBLE;
            case TIMESTAMP -> Type.TIMESTAMP;
        };
    }
}
