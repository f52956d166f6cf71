package dev.logsift.detect;

import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.engine.Type;
import dev.logsift.finding.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as tables: one for the screen, and one with everything for SQL. */
public final class FindingRows {
    /** The name that SQL knows the last findings by. */
    public static final String VIEW = "findings";

    private static final List<Column> COLUMNS = List.of(
            new Column("n", Type.INTEGER, "INT"),
            Column.text("severity"),
            Column.number("score"),
            Column.text("rule"),
            Column.text("entity"),
            Column.integer("events"),
            Column.timestamp("first_seen"),
            Column.timestamp("last_seen"),
            Column.number("observed"),
            Column.number("expected"),
            Column.prose("summary"));

    private static final List<Column> ENTITY_COLUMNS = List.of(
            Column.text("entity"),
            Column.text("severity"),
            Column.number("score"),
            Column.integer("findings"),
            Column.timestamp("first_seen"),
            Column.timestamp("last_seen"),
            Column.prose("story"));

    private FindingRows() {}

    /** One row a finding. */
    public static Result.Table table(List<Finding> findings) {
        return new Result.Table(
                COLUMNS, Rows.of(findings.stream().map(FindingRows::row).toList()));
    }

    /** One row an entity, the worst first. */
    public static Result.Table byEntity(List<Finding> findings) {
        return new Result.Table(
                ENTITY_COLUMNS,
                Rows.of(EntityFindings.of(findings).stream()
                        .map(FindingRows::row)
                        .toList()));
    }

    /** One row a finding, with the table it was found in and the rule's own columns as a map of texts. */
    static Result.Table detailed(DetectionRun run) {
        List<Column> columns = new ArrayList<>(COLUMNS);
        columns.add(Column.text("table"));
        columns.add(new Column("details", Type.NESTED, "MAP<STRING,STRING>"));
        List<List<Object>> rows = new ArrayList<>();
        for (Finding finding : run.findings()) {
            List<Object> row = new ArrayList<>(row(finding));
            row.add(run.table().name());
            row.add(texts(details(finding)));
            rows.add(row);
        }
        return new Result.Table(columns, Rows.of(rows));
    }

    /** Three decimals are what a statistic is good for; the sums behind it leave noise far behind them. */
    public static Double rounded(Double value) {
        return value == null || !Double.isFinite(value)
                ? value
                : BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).doubleValue();
    }

    private static List<Object> row(Finding finding) {
        return Arrays.asList(
                finding.number(),
                finding.severity().word(),
                rounded(finding.score()),
                finding.rule().name(),
                finding.entity(),
                finding.events(),
                finding.firstSeen(),
                finding.lastSeen(),
                rounded(finding.observed()),
                rounded(finding.expected()),
                finding.summary());
    }

    private static List<Object> row(EntityFindings about) {
        return Arrays.asList(
                about.entity(),
                about.severity().word(),
                rounded(about.score()),
                (long) about.findings().size(),
                about.firstSeen(),
                about.lastSeen(),
                about.story());
    }

    /** A campaign's finding names all who take part. */
    private static Map<String, Object> details(Finding finding) {
        List<String> entities =
                finding.rows().stream().map(Finding::entity).distinct().toList();
        Map<String, Object> details = new LinkedHashMap<>(finding.details());
        if (entities.size() > 1) {
            details.put("entities", String.join(", ", entities));
        }
        return details;
    }

    private static Map<String, String> texts(Map<String, Object> details) {
        Map<String, String> texts = new LinkedHashMap<>();
        details.forEach((name, value) -> texts.put(name, value == null ? null : value.toString()));
        return texts;
    }
}
