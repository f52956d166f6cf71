package dev.logsift.session.load;

import dev.logsift.engine.SourceColumn;
import dev.logsift.format.column.LogColumn;
import dev.logsift.format.field.LogField;
import dev.logsift.format.table.TableFit;
import dev.logsift.format.table.TableKind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The SQL that makes a family's columns, and rejects, of a table's own. A column of the right type is taken as it is, so
 * that Spark can ask the files for no more than a query needs.
 */
final class TableProjection {
    private static final String FILE =
            "regexp_replace(url_decode(replace(_metadata.file_path, '+', '%2B')), '^file:(//)?', '')";

    private final TableFit fit;
    private final List<SourceColumn> columns;
    private final Map<String, SourceColumn> byName = new HashMap<>();
    private final TableKind kind;
    private final ZoneId zone;

    /** @param zone the zone of wall-clock times that name none */
    TableProjection(TableFit fit, List<SourceColumn> columns, TableKind kind, ZoneId zone) {
        this.fit = fit;
        this.columns = columns;
        this.kind = kind;
        this.zone = zone;
        columns.forEach(column -> byName.put(column.name(), column));
    }

    /** The columns of a log: the family's, the table's own, and where each row comes from. */
    List<String> rows() {
        List<String> expressions = new ArrayList<>();
        fit.family().columns().forEach(column -> expressions.add(canonical(column) + " AS " + column.name()));
        columns.stream()
                .filter(column -> !column.inner() && !fit.fields().containsKey(column.name()))
                .forEach(column -> expressions.add(column.reference() + " AS " + quoted(fit.ownName(column.name()))));
        expressions.add(FILE + " AS _file");
        expressions.add(offset() + " AS _offset");
        expressions.add(raw() + " AS _raw");
        return expressions;
    }

    /** The columns of the view of rejects. */
    List<String> rejects() {
        return List.of(
                FILE + " AS file",
                offset() + " AS offset",
                reason().orElse("CAST(NULL AS STRING)") + " AS reason",
                raw() + " AS raw");
    }

    String isRow() {
        return reason().map(reason -> reason + " IS NULL").orElse("true");
    }

    String isReject() {
        return reason().map(reason -> reason + " IS NOT NULL").orElse("false");
    }

    /** The first of the reasons why a row cannot be read; empty where every value fits by its type. */
    private Optional<String> reason() {
        String reasons = fit.fields().entrySet().stream()
                .flatMap(entry -> cell(entry.getKey(), entry.getValue()).reason().stream())
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? Optional.empty() : Optional.of("coalesce(" + reasons + ")");
    }

    private String canonical(LogColumn column) {
        Optional<String> source = fit.sourceOf(column.name());
        if (source.isPresent()) {
            return cell(source.get(), fit.fields().get(source.get())).value(column);
        }
        if (column.name().equals("target") && fit.sourceOf("path").isPresent()) {
            return targetOfParts();
        }
        return "CAST(NULL AS " + column.type() + ")";
    }

    private String targetOfParts() {
        List<String> parts = new ArrayList<>();
        for (LogColumn column : fit.family().columns()) {
            if (column.name().equals("path")) {
                parts.add(canonical(column));
            } else if (column.name().equals("query") && fit.sourceOf("query").isPresent()) {
                parts.add("coalesce(concat('?', " + canonical(column) + "), '')");
            }
        }
        return "concat(" + String.join(", ", parts) + ")";
    }

    private TableCell cell(String source, LogField field) {
        LogColumn main = fit.family().columns().stream()
                .filter(column -> column.name().equals(field.column()))
                .findFirst()
                .orElseThrow();
        return new TableCell(byName.get(source), field, main, zone);
    }

    private String offset() {
        return kind == TableKind.PARQUET ? "_metadata.row_index" : "CAST(NULL AS BIGINT)";
    }

    private String raw() {
        return columns.stream()
                .filter(column -> !column.inner())
                .map(SourceColumn::reference)
                .collect(Collectors.joining(", ", "to_json(struct(", "))"));
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
