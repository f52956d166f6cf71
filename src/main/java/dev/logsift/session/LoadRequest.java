package dev.logsift.session;

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
 */
public record LoadRequest(
        List<String> paths,
        Optional<String> name,
        Optional<String> logFormat,
        Optional<Instant> since,
        Optional<Instant> until) {
    public static LoadRequest of(List<String> paths) {
        return new LoadRequest(paths, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
