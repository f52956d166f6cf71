package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.util.Map;

/**
 * A line that proves a format, with some of the values that must come of it.
 *
 * @param names the line above it that names its fields, or empty where the format's own columns are meant
 * @param expect column to value; a null value means NULL
 */
public record Sample(String names, String line, Map<String, Object> expect) implements Serializable {
    /** The sample as the beginning of a file. */
    public byte[] asFile() {
        return (names.isEmpty() ? line.stripTrailing() : names.stripTrailing() + "\n" + line.stripTrailing())
                .getBytes(UTF_8);
    }
}
