package dev.logsift.format.file;

import dev.logsift.format.FormatDefinition;
import dev.logsift.format.pattern.LogFormatSyntax;
import dev.logsift.format.pattern.PatternFormat;
import dev.logsift.format.table.ColumnNames;
import dev.logsift.format.table.TableKind;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * All known formats: one YAML file each, the user's own before the shipped ones. A file is read when its format is asked
 * for, so that naming one format costs no more than that one.
 *
 * <p>No format reads a log before it has proven itself by its samples: each one does when it is asked for by name, the
 * user's own also when all are compared. That the shipped ones do is a test's concern; to prove all of them at each start
 * would take longer than to guess by them.
 */
public final class FormatLibrary {
    private final Map<String, Path> files;
    private final Path shipped;
    private final Map<String, FormatDefinition> formats = new ConcurrentHashMap<>();
    private final Map<String, FormatDefinition> proven = new ConcurrentHashMap<>();
    private final List<Path> columnFiles;
    private ColumnNames columns;

    private FormatLibrary(Map<String, Path> files, Path shipped, List<Path> columnFiles) {
        this.files = files;
        this.shipped = shipped;
        this.columnFiles = columnFiles;
    }

    /**
     * Finds every format file in the folders that exist; in the first folder wins.
     *
     * @param searchPath the folders of the user's own formats, then that of the shipped ones
     */
    public static FormatLibrary open(List<Path> searchPath) {
        Map<String, Path> files = new TreeMap<>();
        for (Path folder : searchPath) {
            files(folder).forEach(file -> files.putIfAbsent(FormatFile.name(file), file));
        }
        return new FormatLibrary(
                files,
                searchPath.isEmpty() ? Path.of("") : searchPath.get(searchPath.size() - 1),
                searchPath.stream()
                        .map(folder -> folder.resolveSibling("columns.yaml"))
                        .toList());
    }

    /** What the columns of tables are called, from the files {@code columns.yaml} beside the folders. */
    public synchronized ColumnNames columns() {
        if (columns == null) {
            columns = ColumnNames.open(columnFiles);
        }
        return columns;
    }

    /** Every format, by name; their files are read side by side, because somebody waits for the first table. */
    public List<FormatDefinition> all() {
        return files.keySet().parallelStream()
                .map(name -> isShipped(name) ? read(name) : proven(name))
                .toList();
    }

    public Optional<FormatDefinition> find(String nameOrAlias) {
        return files.containsKey(nameOrAlias)
                ? Optional.of(proven(nameOrAlias))
                : all().stream()
                        .filter(candidate -> candidate.aliases().contains(nameOrAlias))
                        .findFirst()
                        .map(candidate -> proven(candidate.name()));
    }

    private boolean isShipped(String name) {
        return shipped.equals(files.get(name).getParent());
    }

    private FormatDefinition proven(String name) {
        return proven.computeIfAbsent(name, unproven -> {
            FormatDefinition format = read(unproven);
            FormatProof.check(format, files.get(unproven).toString());
            return format;
        });
    }

    private FormatDefinition read(String name) {
        return formats.computeIfAbsent(name, absent -> FormatFile.read(files.get(absent)));
    }

    /** What {@code --log-format} means: a format's name, or a LogFormat or log_format string. */
    public FormatDefinition resolve(String nameOrPattern) {
        if (isPattern(nameOrPattern)) {
            return PatternFormat.ofUser(nameOrPattern);
        }
        Optional<FormatDefinition> named = find(nameOrPattern);
        if (named.isPresent()) {
            return named.get();
        }
        throw unknown(nameOrPattern);
    }

    /** Whether it is a LogFormat or log_format string and not a format's name. */
    public boolean isPattern(String nameOrPattern) {
        return !files.containsKey(nameOrPattern) && LogFormatSyntax.isPattern(nameOrPattern);
    }

    /** Says that there is no such format, and which one may be meant. */
    public UserError unknown(String name) {
        return UserError.usage("unknown log format '" + name + "'")
                .help(Suggestion.forUnknown(
                        name, names(), "'formats' lists them; a LogFormat or log_format string works too"));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(files.keySet());
        names.addAll(TableKind.words());
        all().forEach(format -> names.addAll(format.aliases()));
        return names;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw UserError.of("cannot read the folder of formats " + folder)
                    .because(String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }
}
