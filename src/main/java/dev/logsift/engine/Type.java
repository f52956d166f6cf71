package dev.logsift.engine;

/** What the rest of Logsift knows of a column's SQL type. */
public enum Type {
    STRING,
    BOOLEAN,
    INTEGER,
    DECIMAL,
    DOUBLE,
    TIMESTAMP,
    DATE,
    BINARY,
    NESTED;

    public boolean isNumeric() {
        return this == INTEGER || this == DECIMAL || this == DOUBLE;
    }
}
