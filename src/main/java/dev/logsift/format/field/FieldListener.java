package dev.logsift.format.field;

/** Is told of the fields of a line as they are read. */
@FunctionalInterface
public interface FieldListener {
    void read(LogField field, byte[] bytes, int start, int end);
}
