package dev.logsift.session;

import dev.logsift.engine.Engine;
import dev.logsift.engine.LogView;
import dev.logsift.engine.Relation;
import dev.logsift.engine.SourceFile;
import dev.logsift.format.Family;
import dev.logsift.format.TableKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a table of files, without giving it a name in SQL yet. */
final class LogOpening {
    private final Session session;

    LogOpening(Session session) {
        this.session = session;
    }

    LoadedTable open(LoadRequest request) {
        List<SourceFile> files = session.engine().files(request.paths());
        Optional<TableKind> columnar = new ColumnarFiles(session).kind(files, request.logFormat());
        return columnar.isPresent()
                ? new ColumnarOpening(session).open(request, files, columnar.get())
                : open(request, files);
    }

    /** The family of what would be opened. */
    Family family(LoadRequest request, List<SourceFile> files) {
        Optional<TableKind> columnar = new ColumnarFiles(session).kind(files, request.logFormat());
        return columnar.map(kind ->
                        new ColumnarOpening(session).fit(request, files, kind).family())
                .orElseGet(() -> new FormatChoosing(session, request)
                        .choose(files)
                        .detection()
                        .format()
                        .family());
    }

    private LoadedTable open(LoadRequest request, List<SourceFile> files) {
        Engine engine = session.engine();
        FormatChoice choice = new FormatChoosing(session, request).choose(files);
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
        List<SourceFile> files = session.engine().files(request.paths());
        Optional<TableKind> columnar = new ColumnarFiles(session).kind(files, request.logFormat());
        if (columnar.isPresent()) {
            return Optional.of(new ColumnarOpening(session).explain(request, files, columnar.get(), wanted));
        }
        FormatChoice choice = new FormatChoosing(session, request).choose(files);
        return new LineExplaining(session).explain(choice.detection().format(), files, wanted);
    }

    private Map<String, String> options(LoadRequest request, List<SourceFile> files, FormatChoice choice) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("logFormat", choice.option());
        session.settings().get(Setting.TIMEZONE).ifPresent(zone -> options.put("timeZone", zone));
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
