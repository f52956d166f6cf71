package dev.logsift.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A view over log files: which data source reads which files with which options, and which time of them.
 *
 * @param provider the data source's short name: {@code access_log}, {@code flow_log}, or one of Spark's own
 * @param paths files, taken as they are: no globs
 * @param since the first moment to show
 * @param until the first moment not to show any more
 */
public record LogView(
        String provider,
        List<String> paths,
        Map<String, String> options,
        Optional<Instant> since,
        Optional<Instant> until) {}
