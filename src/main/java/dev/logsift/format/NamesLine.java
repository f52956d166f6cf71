package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.util.List;

/**
 * The line of a file that names the fields of the lines below it.
 *
 * @param prefix what it begins with, which is no name; or empty
 * @param firstNames the names that it begins with, one of which is enough; or none
 */
record NamesLine(String prefix, List<String> firstNames) implements Serializable {
    static final NamesLine NONE = new NamesLine("", List.of());

    boolean isThere() {
        return !prefix.isEmpty() || !firstNames.isEmpty();
    }

    boolean matches(byte[] bytes, int start, int end) {
        if (!prefix.isEmpty()) {
            return begins(bytes, start, end, prefix);
        }
        for (String name : firstNames) {
            if (begins(bytes, start, end, name) && start + name.length() < end && bytes[start + name.length()] == ' ') {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] bytes, int start, int end, String text) {
        return start < end
                && bytes[start] == text.charAt(0)
                && ByteSearch.matches(bytes, start, end, text.getBytes(UTF_8));
    }
}
