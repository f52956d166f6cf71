package dev.logsift.session;

import java.util.List;
import java.util.Optional;

/**
 * What to load, and how.
 *
 * @param paths files, folders or globs
 * @param name the table's name; else the family's
 * @param logFormat a format's name or a LogFormat string; else it is detected
 */
public record LoadRequest(
        List<String> paths,
        Optional<String> name,
        Optional<String> logFormat,
        Optional<String> since,
        Optional<String> until) {
    public static LoadRequest of(List<String> paths) {
        return new LoadRequest(paths, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
