package dev.logsift.format.table;

import dev.logsift.format.bytes.ByteSearch;

/** Walks over the values of one line of CSV; a quoted value is without its quotes, what is escaped in it still is. */
final class CsvFields {
    private final byte[] bytes;
    private final int limit;
    private final byte separator;
    private final boolean backslashes;
    private int position;
    private int start;
    private int end;
    private boolean malformed;

    /** @param backslashes whether a backslash escapes a quote, as Spark writes it, besides a second quote */
    CsvFields(byte[] bytes, int start, int limit, byte separator, boolean backslashes) {
        this.bytes = bytes;
        this.limit = limit;
        this.separator = separator;
        this.backslashes = backslashes;
        this.position = start;
    }

    /** Goes to the next value; false where there is none, or where the line is malformed. */
    boolean next() {
        if (position > limit) {
            return false;
        }
        int from = position;
        while (from < limit && bytes[from] == ' ') {
            from++;
        }
        if (from < limit && bytes[from] == '"') {
            return quoted(from + 1);
        }
        int to = ByteSearch.indexOf(bytes, position, limit, separator);
        position = to < 0 ? limit + 1 : to + 1;
        start = from;
        end = trimmed(from, to < 0 ? limit : to);
        return true;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Whether a quote was opened and not closed as it should be. */
    boolean isMalformed() {
        return malformed;
    }

    private boolean quoted(int from) {
        int quote = closingQuote(from);
        int behind = quote + 1;
        while (quote >= 0 && behind < limit && bytes[behind] == ' ') {
            behind++;
        }
        malformed = quote < 0 || behind < limit && bytes[behind] != separator;
        position = behind + 1;
        start = from;
        end = quote;
        return !malformed;
    }

    private int closingQuote(int from) {
        int at = from;
        while (at < limit) {
            if (backslashes && bytes[at] == '\\') {
                at += 2;
            } else if (bytes[at] != '"') {
                at++;
            } else if (at + 1 < limit && bytes[at + 1] == '"') {
                at += 2;
            } else {
                return at;
            }
        }
        return -1;
    }

    private int trimmed(int from, int to) {
        int trimmed = to;
        while (trimmed > from && bytes[trimmed - 1] == ' ') {
            trimmed--;
        }
        return trimmed;
    }
}
