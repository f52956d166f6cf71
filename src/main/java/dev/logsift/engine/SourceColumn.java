package dev.logsift.engine;

/**
 * A column of a table's files.
 *
 * @param name its name; of a field inside a structure the whole path, with points between
 * @param reference the same as SQL has it
 * @param inner whether it is a field inside a structure
 * @param sqlType the type as SQL spells it, such as {@code BIGINT}
 */
public record SourceColumn(String name, String reference, boolean inner, Type type, String sqlType) {}
