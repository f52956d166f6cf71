package dev.logsift.engine;

import java.util.Map;

/**
 * A condition on a view.
 *
 * @param expression SQL that is true or false of a row or, where it has an aggregate function, of all rows together
 * @param parameters values for its {@code :name} markers
 */
public record Condition(String expression, Map<String, Object> parameters) {}
