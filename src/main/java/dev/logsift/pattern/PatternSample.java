package dev.logsift.pattern;

import java.util.List;

/**
 * What proves a pattern.
 *
 * @param pattern its name
 * @param matches texts in which it must be found
 * @param passes texts in which it must not be found
 */
record PatternSample(String pattern, List<String> matches, List<String> passes) {}
