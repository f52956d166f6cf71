package dev.logsift.format.value;

/** Checks one field of a line and puts it into its columns, as far as they are wanted. */
@FunctionalInterface
public interface FieldDecoder {
    /** For a field that may be anything and that nobody asked for: parsers that know it may pass over the field. */
    FieldDecoder NOTHING = (bytes, start, end, row) -> null;

    /** Returns null where the field {@code bytes[start, end)} is as it should be, else the reject. */
    LineOutcome decode(byte[] bytes, int start, int end, int row);
}
