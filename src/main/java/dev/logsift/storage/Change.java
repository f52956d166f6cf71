package dev.logsift.storage;

/**
 * One thing that storing does to a column.
 *
 * @param count a SQL expression for the number of rows that it touches
 */
record Change(String column, String description, String count) {}
