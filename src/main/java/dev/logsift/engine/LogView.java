package dev.logsift.engine;

import java.util.List;
import java.util.Map;

/**
 * A temporary view over log files: which data source reads which paths with which options.
 *
 * @param provider the data source's short name: {@code access_log} or {@code flow_log}
 */
public record LogView(String provider, List<String> paths, Map<String, String> options) {}
