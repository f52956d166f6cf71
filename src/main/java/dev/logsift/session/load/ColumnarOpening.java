package dev.logsift.session.load;

import dev.logsift.engine.Engine;
import dev.logsift.engine.LogView;
import dev.logsift.engine.Relation;
import dev.logsift.engine.SourceColumn;
import dev.logsift.engine.SourceFile;
import dev.logsift.engine.Type;
import dev.logsift.format.LineExplanation;
import dev.logsift.format.LineExplanation.ExplainedColumn;
import dev.logsift.format.table.TableFit;
import dev.logsift.format.table.TableKind;
import dev.logsift.format.value.LineOutcome;
import dev.logsift.session.workspace.Setting;
import dev.logsift.text.UserError;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes a log of Parquet and ORC files: Spark reads them, and their columns become those of a family. */
final class ColumnarOpening {
    private final LoadContext context;
    private final Engine engine;

    ColumnarOpening(LoadContext context) {
        this.context = context;
        this.engine = context.engine();
    }

    LoadedTable open(LoadRequest request, List<SourceFile> files, TableKind kind) {
        Relation table = engine.open(view(request, files, kind));
        List<SourceColumn> columns = engine.columns(table);
        TableFit fit = fit(request, files, kind, columns);
        TableProjection projection = new TableProjection(fit, columns, kind, zone());
        return new LoadedTable(
                request.name().orElse(fit.family().word()),
                fit.family(),
                FormatFit.certain(kind.word(), kind.word() + " (" + fit.describe() + ")"),
                request,
                files,
                engine.select(
                        engine.select(table, projection.rows(), projection.isRow()), List.of("*"), times(request)),
                Optional.of(engine.select(table, projection.rejects(), projection.isReject())));
    }

    TableFit fit(LoadRequest request, List<SourceFile> files, TableKind kind) {
        return fit(request, files, kind, engine.columns(engine.open(view(request, files, kind))));
    }

    private TableFit fit(LoadRequest request, List<SourceFile> files, TableKind kind, List<SourceColumn> columns) {
        List<String> names = columns.stream()
                .filter(column -> column.type() != Type.NESTED)
                .map(SourceColumn::name)
                .toList();
        return TableFit.best(context.formats().columns(), request.map(), names)
                .orElseThrow(() -> TableFit.none(place(request, files), kind, names));
    }

    /** The first row of a table that is loaded, each column with the one that it is made of. */
    ExplainedLine explain(LoadRequest request, List<SourceFile> files, TableKind kind, LineWanted wanted) {
        if (wanted.number().isPresent()) {
            throw UserError.usage("load: " + kind.title() + " has no lines to choose one by --line or --offset")
                    .help("leave them out to explain the first row");
        }
        TableFit fit = fit(request, files, kind);
        LineExplanation row = new LineExplanation(LineOutcome.ROW, firstRow(fit));
        return new ExplainedLine(files.get(0), 0, -1, new byte[0], row);
    }

    private List<ExplainedColumn> firstRow(TableFit fit) {
        List<String> columns = fit.filled();
        List<List<Object>> rows = engine.sql("SELECT " + String.join(", ", columns) + " FROM "
                        + fit.family().word() + " LIMIT 1")
                .collect();
        List<ExplainedColumn> explained = new ArrayList<>();
        for (int i = 0; i < columns.size() && !rows.isEmpty(); i++) {
            String value = Objects.toString(rows.get(0).get(i), null);
            String source = fit.sourceOf(columns.get(i)).orElseThrow();
            explained.add(new ExplainedColumn(columns.get(i), value, source));
        }
        return explained;
    }

    private static String place(LoadRequest request, List<SourceFile> files) {
        return request.paths().size() == 1
                ? request.paths().get(0)
                : files.get(0).displayName();
    }

    /** Parts that were written at different times may differ in their columns; none must be lost. */
    private static LogView view(LoadRequest request, List<SourceFile> files, TableKind kind) {
        List<String> paths = files.stream()
                .filter(file -> file.bytes() > 0)
                .map(SourceFile::path)
                .toList();
        Map<String, String> options = new HashMap<>(Map.of("mergeSchema", String.valueOf(paths.size() > 1)));
        PartitionFolders.base(request.paths(), files).ifPresent(base -> options.put("basePath", base));
        return new LogView(kind.word(), paths, options, Optional.empty(), Optional.empty());
    }

    private ZoneId zone() {
        return context.settings().get(Setting.TIMEZONE).map(ZoneId::of).orElseGet(engine::zone);
    }

    private static String times(LoadRequest request) {
        String since = request.since().map(time -> "ts >= " + literal(time)).orElse("true");
        return request.until().map(time -> since + " AND ts < " + literal(time)).orElse(since);
    }

    private static String literal(Instant time) {
        return "timestamp_micros(" + ChronoUnit.MICROS.between(Instant.EPOCH, time) + ")";
    }
}
