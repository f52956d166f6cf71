package dev.logsift.format;

import java.io.Serializable;
import java.util.Map;

/**
 * A line that proves a format, with some of the values that must come of it.
 *
 * @param expect column to value; a null value means NULL
 */
public record Sample(String line, Map<String, Object> expect) implements Serializable {}
