package dev.logsift.session;

import java.util.Map;
import java.util.Set;

/**
 * The SQL that was run last and returned rows.
 *
 * @param names the words in it that may be names, in lower case
 * @param parameters the values of the {@code :NAME}s in it
 */
public record LastStatement(String sql, Set<String> names, Map<String, Object> parameters) {}
