package dev.logsift.session.load;

import dev.logsift.format.column.Family;
import dev.logsift.format.table.ColumnMap;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The logs that are loaded, and which of them is the current one of its family. */
public final class Tables {
    private final LoadContext context;
    /** Read by completion while another thread loads. */
    private final Map<String, LoadedTable> loaded = Collections.synchronizedMap(new LinkedHashMap<>());

    private final Map<Family, LoadedTable> current = new EnumMap<>(Family.class);
    private LoadedTable last;
    private LoadRequest onTheFly = LoadRequest.of(List.of());

    public Tables(LoadContext context) {
        this.context = context;
    }

    /** Makes one table of all the paths, and the current one of its family. */
    public LoadedTable load(LoadRequest request) {
        LoadedTable table = new LogOpening(context).open(request);
        checkName(table);
        return add(table);
    }

    /** How the paths are read that commands are given in a table's place: a format, and what columns are called. */
    public void readPathsAs(Optional<String> logFormat, ColumnMap map) {
        onTheFly = new LoadRequest(List.of(), Optional.empty(), logFormat, Optional.empty(), Optional.empty(), map);
    }

    /** How a line of what would be loaded is read, field by field. */
    public Optional<ExplainedLine> explain(LoadRequest request, LineWanted wanted) {
        return new LogOpening(context).explain(request, wanted);
    }

    /** Groups of paths, each of one family: those can be one table. */
    public List<List<String>> byFamily(List<String> paths, ColumnMap map) {
        return new FamilyGrouping(context, map).group(paths);
    }

    /** Takes in a table, and makes it the current one of its family. */
    public LoadedTable add(LoadedTable table) {
        loaded.put(table.name().toLowerCase(Locale.ROOT), table);
        use(table);
        return table;
    }

    /**
     * A table by its name, else a path or glob, which is opened on the fly and takes no other table's place, else a
     * stored table.
     */
    public LoadedTable resolve(String nameOrPath) {
        Optional<LoadedTable> named = find(nameOrPath);
        return named.isPresent() ? named.get() : open(nameOrPath);
    }

    /** A loaded table; the family's word is its current table. */
    public Optional<LoadedTable> find(String name) {
        Optional<LoadedTable> ofFamily =
                Family.named(name.toLowerCase(Locale.ROOT)).flatMap(this::current);
        return ofFamily.isPresent() ? ofFamily : named(name);
    }

    /** The table that was loaded under this name, be another one current or not. */
    public Optional<LoadedTable> named(String name) {
        return Optional.ofNullable(loaded.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<LoadedTable> current(Family family) {
        return Optional.ofNullable(current.get(family));
    }

    /** The names of the stored tables that were not used yet, which {@link #all} knows nothing of. */
    public List<String> stored() {
        return context.engine().warehouse().names().stream()
                .filter(name -> named(name).isEmpty())
                .toList();
    }

    /** The current table, or an error that says how to load one. */
    public LoadedTable requireCurrent(Family family) {
        return current(family).orElseThrow(() -> UserError.of("no " + family.word() + " log is loaded")
                .help("load one with 'load PATH', or name a file behind the command"));
    }

    /** The table loaded or chosen last, of whatever family. */
    public LoadedTable requireCurrent() {
        return Optional.ofNullable(last).orElseThrow(() -> UserError.of("no log is loaded")
                .help("load one with 'load PATH', or name a file behind the command"));
    }

    /** The family of the table loaded or chosen last. */
    public Optional<Family> latestFamily() {
        return Optional.ofNullable(last).map(LoadedTable::family);
    }

    public boolean isCurrent(LoadedTable table) {
        return current.get(table.family()) == table;
    }

    /** Makes a table the current one of its family: the family's views are then of this table. */
    public void use(LoadedTable table) {
        current.put(table.family(), table);
        last = table;
        if (!table.isStored()) {
            bind(table, table.name());
        }
        bind(table, table.family().word());
    }

    public List<LoadedTable> all() {
        return List.copyOf(loaded.values());
    }

    /** Does work while a table is the current one of its family; where there was none before, it stays. */
    public <T> T using(LoadedTable table, Supplier<T> work) {
        LoadedTable before = current.get(table.family());
        LoadedTable lastBefore = last;
        use(table);
        try {
            return work.get();
        } finally {
            if (before != null) {
                named(table.name()).filter(known -> known != table).ifPresent(known -> bind(known, known.name()));
                use(before);
                last = lastBefore;
            } else {
                loaded.putIfAbsent(table.name(), table);
            }
        }
    }

    private void bind(LoadedTable table, String name) {
        context.engine().createView(name, table.rows());
        String rejectsView = name + "_rejects";
        table.rejects()
                .ifPresentOrElse(rejects -> context.engine().createView(rejectsView, rejects), () -> context.engine()
                        .createView(rejectsView, EmptyLog.NO_REJECTS, Map.of()));
    }

    private LoadedTable open(String path) {
        try {
            return new LogOpening(context).open(onTheFly.from(path));
        } catch (UserError e) {
            if (!path.matches("\\w+") || !e.getMessage().startsWith("no such file")) {
                throw e;
            }
            Optional<LoadedTable> stored = new StoredLogs(context.engine()).find(path);
            if (stored.isPresent()) {
                return stored.get();
            }
            throw UserError.of("no table or file '" + path + "'")
                    .help(Suggestion.forUnknown(
                            path, loaded.keySet(), "'tables' lists what is loaded; 'load PATH' loads a log"));
        }
    }

    private static void checkName(LoadedTable table) {
        String name = table.name();
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw UserError.usage("'" + name + "' cannot name a table")
                    .help("use letters, digits and _, and begin with a letter");
        }
        boolean ofOtherFamily = Family.named(name.toLowerCase(Locale.ROOT))
                .filter(family -> family != table.family())
                .isPresent();
        if (ofOtherFamily || name.toLowerCase(Locale.ROOT).endsWith("_rejects") || name.equalsIgnoreCase("findings")) {
            throw UserError.usage("'" + name + "' is a name of Logsift's own")
                    .because("access, flow and NAME_rejects follow the current tables, findings is what detect found")
                    .help("choose another name");
        }
    }
}
