package dev.logsift.session;

import dev.logsift.engine.Engine;
import dev.logsift.engine.LogView;
import dev.logsift.engine.Relation;
import dev.logsift.engine.SourceFile;
import dev.logsift.format.Family;
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
        Engine engine = session.engine();
        List<SourceFile> files = engine.files(request.paths());
        FormatChoice choice = new FormatChoosing(session).choose(files, request.logFormat());
        Family family = choice.detection().format().family();
        Map<String, String> options = options(request, files, choice);
        Relation rows = engine.open(view(request, files, family, options));
        options.put("rejects", "true");
        LoadRequest always = LoadRequest.of(request.paths()); // a line that cannot be read has no time
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

    /** Takes a line of the files apart, as the format reads it. */
    Optional<ExplainedLine> explain(LoadRequest request, LineWanted wanted) {
        List<SourceFile> files = session.engine().files(request.paths());
        FormatChoice choice = new FormatChoosing(session).choose(files, request.logFormat());
        return new LineExplaining(session).explain(choice.detection().format(), files, wanted);
    }

    private Map<String, String> options(LoadRequest request, List<SourceFile> files, FormatChoice choice) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("logFormat", choice.option());
        session.settings().get(Setting.TIMEZONE).ifPresent(zone -> options.put("timeZone", zone));
        partitionBase(request.paths(), files).ifPresent(base -> options.put("basePath", base));
        return options;
    }

    private static LogView view(
            LoadRequest request, List<SourceFile> files, Family family, Map<String, String> options) {
        List<String> paths = files.stream().map(SourceFile::path).toList();
        return new LogView(family.provider(), paths, Map.copyOf(options), request.since(), request.until());
    }

    /** The folder below which every folder is named {@code column=value}, as Hive lays partitions out. */
    private static Optional<String> partitionBase(List<String> paths, List<SourceFile> files) {
        if (paths.size() != 1) {
            return Optional.empty();
        }
        String base = paths.get(0).replaceFirst("/+$", "");
        boolean partitioned = files.stream()
                .map(SourceFile::path)
                .map(path -> path.substring(Math.max(0, path.indexOf(base))))
                .allMatch(path -> path.startsWith(base + "/")
                        && path.substring(base.length()).matches("(/[^/=]+=[^/]+)+/[^/]+"));
        return partitioned ? Optional.of(base) : Optional.empty();
    }
}
