package dev.logsift.session.load;

import dev.logsift.format.table.ColumnMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to load, and how.
 *
 * @param paths files, folders or globs
 * @param name the table's name; else the family's
 * @param logFormat a format's name or a LogFormat string; else it is detected
 * @param since the first moment to load
 * @param until the first moment not to load any more
 * @param map what the columns of a table are called, where their names do not say it
 */
public record LoadRequest(
        List<String> paths,
        Optional<String> name,
        Optional<String> logFormat,
        Optional<Instant> since,
        Optional<Instant> until,
        ColumnMap map) {
    public LoadRequest(
            List<String> paths,
            Optional<String> name,
            Optional<String> logFormat,
            Optional<Instant> since,
            Optional<Instant> until) {
        this(paths, name, logFormat, since, until, ColumnMap.NONE);
    }

    /** The same with columns mapped. */
    public LoadRequest with(ColumnMap newMap) {
        return new LoadRequest(paths, name, logFormat, since, until, newMap);
    }

    /** The same of all times. */
    LoadRequest always() {
        return new LoadRequest(paths, name, logFormat, Optional.empty(), Optional.empty(), map);
    }

    public static LoadRequest of(List<String> paths) {
        return new LoadRequest(paths, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same load with another name for the table. */
    public LoadRequest named(String newName) {
        return new LoadRequest(paths, Optional.of(newName), logFormat, since, until, map);
    }

    /** The same load in a format that the user names. */
    public LoadRequest inFormat(String newFormat) {
        return new LoadRequest(paths, name, Optional.of(newFormat), since, until, map);
    }

    /** The same load of another file, folder or glob. */
    LoadRequest from(String path) {
        return new LoadRequest(List.of(path), name, logFormat, since, until, map);
    }

    /** The command that loads this. */
    public String command() {
        StringBuilder command = new StringBuilder("load");
        paths.forEach(path -> command.append(' ').append(quoted(path)));
        name.ifPresent(word -> command.append(" as ").append(word));
        logFormat.ifPresent(format -> command.append(" --log-format ").append(quoted(format)));
        if (!map.isEmpty()) {
            command.append(" --map ").append(quoted(map.toString()));
        }
        since.ifPresent(time -> command.append(" --since ").append(time));
        until.ifPresent(time -> command.append(" --until ").append(time));
        return command.toString();
    }

    /** The word as the command line reads it back. */
    private static String quoted(String word) {
        if (word.matches("[^\\s'\"`;\\\\]+")) {
            return word;
        }
        return word.contains("'") ? '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : "'" + word + "'";
    }
}
