package dev.logsift.format.column;

/** The types that a column of a log can have. */
public enum LogType {
    STRING,
    INT,
    BIGINT,
    DOUBLE,
    TIMESTAMP
}
