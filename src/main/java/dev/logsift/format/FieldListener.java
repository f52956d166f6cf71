package dev.logsift.format;

/** Is told of the fields of a line as they are read. */
@FunctionalInterface
interface FieldListener {
    /** @param reject why the field could not be read, or null */
    void read(LogField field, byte[] bytes, int start, int end, LineOutcome reject);
}
