package dev.logsift.session.load;

import dev.logsift.engine.Engine;
import dev.logsift.engine.LogView;
import dev.logsift.engine.Relation;
import dev.logsift.engine.SourceFile;
import dev.logsift.format.column.Family;
import dev.logsift.format.table.TableKind;
import dev.logsift.session.workspace.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a table of files, without giving it a name in SQL yet. */
final class LogOpening {
    private final LoadContext context;

    LogOpening(LoadContext context) {
        this.context = context;
    }

    LoadedTable open(LoadRequest request) {
        List<SourceFile> files = context.engine().files(request.paths());
        Optional<TableKind> columnar = new ColumnarFiles(context).kind(files, request.logFormat());
        return columnar.isPresent()
                ? new ColumnarOpening(context).open(request, files, columnar.get())
                : open(request, files);
    }

    /** The family of what would be opened. */
    Family family(LoadRequest request, List<SourceFile> files) {
        Optional<TableKind> columnar = new ColumnarFiles(context).kind(files, request.logFormat());
        return columnar.map(kind ->
                        new ColumnarOpening(context).fit(request, files, kind).family())
                .orElseGet(() -> new FormatChoosing(context, request)
                        .choose(files)
                        .detection()
                        .format()
                        .family());
    }

    private LoadedTable open(LoadRequest request, List<SourceFile> files) {
        Engine engine = context.engine();
        FormatChoice choice = new FormatChoosing(context, request).choose(files);
        Family family = choice.detection().format().family();
        Map<String, String> options = options(request, files, choice);
        Relation rows = engine.open(view(request, files, family, options));
        options.put("rejects", "true");
        LoadRequest always = request.always(); // a line that cannot be read has no time
        Relation rejects = engine.open(view(always, files, family, options));
        return new LoadedTable(
                request.name().orElse(family.word()),
                family,
                choice.fit(request),
                request,
                files,
                rows,
                Optional.of(rejects));
    }

    /** Takes a line of files that are loaded apart, as the format reads it; of a columnar table, its first row. */
    Optional<ExplainedLine> explain(LoadRequest request, LineWanted wanted) {
        List<SourceFile> files = context.engine().files(request.paths());
        Optional<TableKind> columnar = new ColumnarFiles(context).kind(files, request.logFormat());
        if (columnar.isPresent()) {
            return Optional.of(new ColumnarOpening(context).explain(request, files, columnar.get(), wanted));
        }
        FormatChoice choice = new FormatChoosing(context, request).choose(files);
        return new LineExplaining(context).explain(choice.detection().format(), files, wanted);
    }

    private Map<String, String> options(LoadRequest request, List<SourceFile> files, FormatChoice choice) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("logFormat", choice.option());
        context.settings().get(Setting.TIMEZONE).ifPresent(zone -> options.put("timeZone", zone));
        if (!request.map().isEmpty()) {
            options.put("map", request.map().toString());
        }
        PartitionFolders.base(request.paths(), files).ifPresent(base -> options.put("basePath", base));
        return options;
    }

    private static LogView view(
            LoadRequest request, List<SourceFile> files, Family family, Map<String, String> options) {
        List<String> paths = files.stream().map(SourceFile::path).toList();
        return new LogView(family.provider(), paths, Map.copyOf(options), request.since(), request.until());
    }
}
