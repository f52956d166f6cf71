package dev.logsift.format;

/** Is told of the fields of a line as they are read. */
@FunctionalInterface
interface FieldListener {
    void read(LogField field, byte[] bytes, int start, int end);
}
