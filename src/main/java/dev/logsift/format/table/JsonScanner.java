package dev.logsift.format.table;

import dev.logsift.format.bytes.ByteSearch;
import java.util.Arrays;

/**
 * Finds the places of wanted values in a line that is a JSON object, in one pass and without making objects. A value that
 * is an array stands for its first element.
 */
final class JsonScanner {
    private static final int DEEPEST = 64;
    private static final int WRONG = -1;

    private final JsonPaths paths;
    private final int[] starts;
    private final int[] ends;
    private byte[] bytes;
    private int limit;

    JsonScanner(JsonPaths paths, int count) {
        this.paths = paths;
        this.starts = new int[count];
        this.ends = new int[count];
    }

    /** Reads a line; false if it is no JSON object. */
    boolean scan(byte[] newBytes, int start, int end) {
        bytes = newBytes;
        limit = end;
        Arrays.fill(ends, WRONG);
        int at = skipBlanks(start);
        if (at >= limit || bytes[at] != '{') {
            return false;
        }
        int objectEnd = object(at, paths, 0);
        return objectEnd >= 0 && skipBlanks(objectEnd) == limit;
    }

    boolean has(int path) {
        return ends[path] >= 0;
    }

    /** Where a value begins, without its quote. */
    int start(int path) {
        return starts[path];
    }

    int end(int path) {
        return ends[path];
    }

    /** Reads a value; the place behind it, or WRONG. */
    private int value(int at, JsonPaths wanted, int depth) {
        if (at >= limit || depth > DEEPEST) {
            return WRONG;
        }
        return switch (bytes[at]) {
            case '{' -> object(at, wanted, depth);
            case '[' -> array(at, wanted, depth);
            case '"' -> string(at, wanted);
            default -> word(at, wanted);
        };
    }

    private int object(int start, JsonPaths wanted, int depth) {
        int at = skipBlanks(start + 1);
        if (at < limit && bytes[at] == '}') {
            return at + 1;
        }
        while (at < limit && bytes[at] == '"') {
            int keyEnd = stringEnd(at);
            int colon = keyEnd < 0 ? limit : skipBlanks(keyEnd + 1);
            if (colon >= limit || bytes[colon] != ':') {
                return WRONG;
            }
            JsonPaths inside = wanted == null ? null : wanted.below(bytes, at + 1, keyEnd);
            int valueEnd = value(skipBlanks(colon + 1), inside, depth + 1);
            at = valueEnd < 0 ? limit : skipBlanks(valueEnd);
            if (at < limit && bytes[at] == '}') {
                return note(wanted, start, at + 1);
            }
            if (at >= limit || bytes[at] != ',') {
                return WRONG;
            }
            at = skipBlanks(at + 1);
        }
        return WRONG;
    }

    private int array(int start, JsonPaths wanted, int depth) {
        int at = skipBlanks(start + 1);
        if (at < limit && bytes[at] == ']') {
            return at + 1;
        }
        JsonPaths inside = wanted;
        while (at < limit) {
            int valueEnd = value(at, inside, depth + 1);
            inside = null;
            at = valueEnd < 0 ? limit : skipBlanks(valueEnd);
            if (at < limit && bytes[at] == ']') {
                return at + 1;
            }
            if (at >= limit || bytes[at] != ',') {
                return WRONG;
            }
            at = skipBlanks(at + 1);
        }
        return WRONG;
    }

    private int string(int at, JsonPaths wanted) {
        int quote = stringEnd(at);
        if (quote < 0) {
            return WRONG;
        }
        note(wanted, at + 1, quote);
        return quote + 1;
    }

    /** A number, true, false or null, which is no value. */
    private int word(int start, JsonPaths wanted) {
        int at = start;
        while (at < limit && isOfWord(bytes[at])) {
            at++;
        }
        if (at == start) {
            return WRONG;
        }
        return bytes[start] == 'n' ? at : note(wanted, start, at);
    }

    private static boolean isOfWord(byte b) {
        boolean letter = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
        return letter || b >= '0' && b <= '9' || b == '-' || b == '+' || b == '.';
    }

    private int note(JsonPaths wanted, int start, int end) {
        if (wanted != null && wanted.number() != JsonPaths.UNWANTED) {
            starts[wanted.number()] = start;
            ends[wanted.number()] = end;
        }
        return end;
    }

    /** The closing quote of the string that begins at {@code at}, or WRONG. */
    private int stringEnd(int at) {
        int quote = ByteSearch.indexOf(bytes, at + 1, limit, (byte) '"');
        while (quote >= 0) {
            int backslashes = 0;
            for (int before = quote - 1; before > at && bytes[before] == '\\'; before--) {
                backslashes++;
            }
            if (backslashes % 2 == 0) {
                return quote;
            }
            quote = ByteSearch.indexOf(bytes, quote + 1, limit, (byte) '"');
        }
        return WRONG;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < limit && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }
}
