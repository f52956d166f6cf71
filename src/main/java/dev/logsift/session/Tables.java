package dev.logsift.session;

import dev.logsift.engine.Engine;
import dev.logsift.engine.LogView;
import dev.logsift.engine.SourceFile;
import dev.logsift.format.Family;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The logs that are loaded, and which of them is the current one of its family. */
public final class Tables {
    private static final String REJECTS = "_rejects";

    private final Session session;
    private final Map<String, LoadedTable> loaded = new LinkedHashMap<>();
    private final Map<Family, LoadedTable> current = new EnumMap<>(Family.class);
    private LoadedTable last;

    Tables(Session session) {
        this.session = session;
    }

    /** Makes one table of all the paths, and the current one of its family. */
    public LoadedTable load(LoadRequest request) {
        List<SourceFile> files = engine().files(request.paths());
        FormatChoice choice = new FormatChoosing(session).choose(files, request.logFormat());
        String name = request.name().map(Tables::checkedName).orElse(null);
        LoadedTable table = new LoadedTable(
                name == null ? nextNameOf(choice.format().family()) : name,
                choice.format().family(),
                choice.format().name(),
                choice.confidence(),
                request.paths(),
                files);
        createViews(table, choice, request);
        loaded.put(table.name(), table);
        use(table);
        return table;
    }

    /** A table by its name, or a path or glob, which is loaded on the fly. */
    public LoadedTable resolve(String nameOrPath) {
        Optional<LoadedTable> named = find(nameOrPath);
        return named.isPresent() ? named.get() : loadPath(nameOrPath);
    }

    /** A loaded table; the family's word is its current table. */
    public Optional<LoadedTable> find(String name) {
        LoadedTable table = loaded.get(name.toLowerCase(Locale.ROOT));
        return table != null ? Optional.of(table) : Family.named(name).flatMap(this::current);
    }

    public Optional<LoadedTable> current(Family family) {
        return Optional.ofNullable(current.get(family));
    }

    /** The current table, or an error that says how to load one. */
    public LoadedTable requireCurrent(Family family) {
        return current(family)
                .orElseThrow(() -> UserError.of("no " + family.word() + " log is loaded")
                        .help("load one with 'load PATH', or name a file behind the command"));
    }

    /** The table loaded or chosen last, of whatever family. */
    public LoadedTable requireCurrent() {
        return Optional.ofNullable(last)
                .orElseThrow(() -> UserError.of("no log is loaded")
                        .help("load one with 'load PATH', or name a file behind the command"));
    }

    /** Makes a table the current one of its family: the family's views are then of this table. */
    public void use(LoadedTable table) {
        current.put(table.family(), table);
        last = table;
        bind(table);
    }

    public List<LoadedTable> all() {
        return List.copyOf(loaded.values());
    }

    /** Does work while a table is the current one of its family. */
    public <T> T using(LoadedTable table, Supplier<T> work) {
        LoadedTable before = current.get(table.family());
        LoadedTable lastBefore = last;
        use(table);
        try {
            return work.get();
        } finally {
            if (before != null) {
                use(before);
            }
            last = lastBefore == null ? table : lastBefore;
        }
    }

    private LoadedTable loadPath(String path) {
        try {
            return load(LoadRequest.of(List.of(path)));
        } catch (UserError e) {
            if (!path.matches("\\w+")) {
                throw e;
            }
            List<String> names = new ArrayList<>(loaded.keySet());
            throw UserError.of("no table or file '" + path + "'")
                    .help(Suggestion.forUnknown(path, names, "'tables' lists what is loaded; 'load PATH' loads a log"))
                    .causedBy(e);
        }
    }

    private void createViews(LoadedTable table, FormatChoice choice, LoadRequest request) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("logFormat", choice.option());
        session.settings().get(Setting.TIMEZONE).ifPresent(zone -> options.put("timeZone", zone));
        List<String> paths = table.files().stream().map(SourceFile::path).toList();
        String provider = table.family().provider();
        TimeRange range = TimeRange.of(request);
        String view = hiddenName(table);
        engine().createView(view, new LogView(provider, paths, options));
        engine().createView(view(table), "SELECT * FROM " + view + range.condition(), range.parameters());
        Map<String, String> rejects = new LinkedHashMap<>(options);
        rejects.put("rejects", "true");
        engine().createView(hiddenName(table) + REJECTS, new LogView(provider, paths, rejects));
        engine().createView(view(table) + REJECTS, "SELECT * FROM " + view + REJECTS, Map.of());
    }

    private void bind(LoadedTable table) {
        String family = table.family().word();
        if (!table.name().equals(family)) {
            engine().createView(family, "SELECT * FROM `" + table.name() + "`", Map.of());
            engine().createView(family + REJECTS, "SELECT * FROM `" + table.rejectsView() + "`", Map.of());
        }
    }

    private Engine engine() {
        return session.engine();
    }
}
