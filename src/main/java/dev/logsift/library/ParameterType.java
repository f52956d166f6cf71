package dev.logsift.library;

/** The types that a query's parameter can have; the value goes to Spark as a Java value, never as text. */
public enum ParameterType {
    INT,
    DOUBLE,
    STRING,
    BOOLEAN,
    INTERVAL,
    TIMESTAMP,
    STRINGS
}
