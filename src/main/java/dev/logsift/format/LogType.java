package dev.logsift.format;

/** The types that a column of a log can have. */
public enum LogType {
    STRING,
    INT,
    BIGINT,
    DOUBLE,
    TIMESTAMP
}
