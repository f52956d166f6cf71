package dev.logsift.format.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.bytes.ByteSearch;
import java.io.Serializable;
import java.util.List;

/**
 * The line of a file that names the fields of the lines below it.
 *
 * @param prefix what it begins with, which is no name; or empty
 * @param firstNames the names that it begins with, one of which is enough; or none
 * @param separator what stands behind the first name
 */
public record NamesLine(String prefix, List<String> firstNames, String separator) implements Serializable {
    boolean isThere() {
        return !prefix.isEmpty() || !firstNames.isEmpty();
    }

    boolean matches(byte[] bytes, int start, int end) {
        if (!prefix.isEmpty()) {
            return begins(bytes, start, end, prefix);
        }
        for (String name : firstNames) {
            if (begins(bytes, start, end, name) && begins(bytes, start + name.length(), end, separator)) {
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
