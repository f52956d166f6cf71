package dev.logsift.format.pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.field.LogField;
import dev.logsift.format.time.CommonLogTimeDecoder;
import dev.logsift.format.time.TimeLayout;

/** Finds where a value of a pattern ends, by the literal behind it or by its own shape; -1 if the line is over before. */
@FunctionalInterface
interface FieldEnd {
    int find(byte[] bytes, int from, int to, byte[] after);

    /** The way to find the end of a field. */
    static FieldEnd of(LogField field, boolean quoted, byte[] after, boolean last) {
        if (quoted) {
            return last ? FieldEnd::ofLastQuoted : FieldEnd::ofQuoted;
        }
        if (field.column().equals("host") && after.length > 0 && after[0] == ' ') {
            return FieldEnd::ofClient; // so that a list of addresses is not taken for a host and a client
        }
        return switch (field.kind()) {
            case BRACKETED_COMMON_LOG_TIME -> FieldEnd::ofBracketed;
            case COMMON_LOG_TIME -> FieldEnd::ofCommonLogTime;
            case ISO_TIME -> FieldEnd::ofIsoTime;
            case TIME_LAYOUT -> ofLayout(TimeLayout.count(field.layout(), new String(after, UTF_8)));
            case CLIENT -> after.length > 0 && after[0] == ' ' ? FieldEnd::ofClient : ofText(after);
            case LIST -> after.length > 0 && after[0] == ' ' ? FieldEnd::ofList : ofText(after);
            case COUNT -> FieldEnd::ofCount;
            case TEXT, TARGET, URL_TEXT, PLUS_TEXT, IGNORED -> ofText(after);
            default -> after.length == 0 ? FieldEnd::ofWord : byLiteral(after);
        };
    }

    private static FieldEnd ofText(byte[] after) {
        return after.length == 0 ? FieldEnd::ofLine : byLiteral(after);
    }

    private static FieldEnd byLiteral(byte[] after) {
        return after[0] == ':' ? FieldEnd::ofWordAtLast : FieldEnd::ofUnquoted;
    }

    /** Up to the literal behind it. */
    static int ofUnquoted(byte[] bytes, int from, int to, byte[] after) {
        int at = ByteSearch.indexOf(bytes, from, to, after[0]);
        while (at >= 0 && after.length > 1 && !ByteSearch.matches(bytes, at, to, after)) {
            at = ByteSearch.indexOf(bytes, at + 1, to, after[0]);
        }
        return at;
    }

    /** A word, or words that commas join: the addresses of a client and of the proxies it came by. */
    static int ofClient(byte[] bytes, int from, int to, byte[] after) {
        int at = ByteSearch.indexOf(bytes, from, to, (byte) ' ');
        while (at > from && bytes[at - 1] == ',') {
            at = ByteSearch.indexOf(bytes, at + 1, to, (byte) ' ');
        }
        return at >= 0 && ByteSearch.matches(bytes, at, to, after) ? at : -1;
    }

    /** A word, or words that commas or single colons join: {@code 0.001, 0.002 : 0.003}. */
    static int ofList(byte[] bytes, int from, int to, byte[] after) {
        for (int at = from; at < to; at++) {
            boolean joined = at > from && bytes[at - 1] == ','
                    || at > from + 1 && bytes[at - 1] == ':' && bytes[at - 2] == ' '
                    || at + 2 < to && bytes[at + 1] == ':' && bytes[at + 2] == ' ';
            if (bytes[at] == ' ' && !joined) {
                return ByteSearch.matches(bytes, at, to, after) ? at : -1;
            }
        }
        return -1;
    }

    /** Up to a quote that no backslash escapes and that the rest of the literal follows. */
    static int ofQuoted(byte[] bytes, int from, int to, byte[] after) {
        for (int at = ByteSearch.indexOf(bytes, from, to, (byte) '"');
                at >= 0;
                at = ByteSearch.indexOf(bytes, at + 1, to, (byte) '"')) {
            if (!isEscaped(bytes, from, at) && ByteSearch.matches(bytes, at, to, after)) {
                return at;
            }
        }
        return -1;
    }

    /** The last quoted value may lack its closing quote: the line was cut off there. */
    static int ofLastQuoted(byte[] bytes, int from, int to, byte[] after) {
        for (int at = ByteSearch.indexOf(bytes, from, to, (byte) '"');
                at >= 0;
                at = ByteSearch.indexOf(bytes, at + 1, to, (byte) '"')) {
            boolean ends = at + 1 == to || bytes[at + 1] == ' ' || after.length > 1 && bytes[at + 1] == after[1];
            if (ends && !isEscaped(bytes, from, at)) {
                return at;
            }
        }
        return from <= to ? to : -1;
    }

    /** Up to the last colon before the next blank: an IPv6 address has colons of its own. */
    static int ofWordAtLast(byte[] bytes, int from, int to, byte[] after) {
        int wordEnd = ofWord(bytes, from, to, after);
        for (int at = wordEnd - 1; at >= from; at--) {
            if (ByteSearch.matches(bytes, at, to, after)) {
                return at;
            }
        }
        return -1;
    }

    /** Up to and with the closing bracket: the time in brackets has a blank of its own. */
    static int ofBracketed(byte[] bytes, int from, int to, byte[] after) {
        int bracket = from < to && bytes[from] == '[' ? ByteSearch.indexOf(bytes, from, to, (byte) ']') : -1;
        return bracket >= 0 ? bracket + 1 : ofWord(bytes, from, to, after);
    }

    static int ofCommonLogTime(byte[] bytes, int from, int to, byte[] after) {
        return Math.min(from + CommonLogTimeDecoder.LENGTH, to);
    }

    /** The day and the time may have a blank between them. */
    static int ofIsoTime(byte[] bytes, int from, int to, byte[] after) {
        int time = from + "2017-03-15 ".length();
        int start = time <= to && bytes[time - 1] == ' ' ? time : from;
        return after.length == 0 ? ofWord(bytes, start, to, after) : ofUnquoted(bytes, start, to, after);
    }

    /** The literal behind it may also stand in it, so many times. */
    private static FieldEnd ofLayout(int times) {
        return (bytes, from, to, after) -> {
            if (after.length == 0) {
                return ofLine(bytes, from, to, after);
            }
            int at = ofUnquoted(bytes, from, to, after);
            for (int i = 0; i < times && at >= 0; i++) {
                at = ofUnquoted(bytes, at + after.length, to, after);
            }
            return at;
        };
    }

    /** A number may have a blank and its unit behind it: {@code 1.2 M}. */
    static int ofCount(byte[] bytes, int from, int to, byte[] after) {
        int word = ofWord(bytes, from, to, after);
        boolean unit = word >= 0
                && word + 1 < to
                && "KMGT".indexOf(bytes[word + 1]) >= 0
                && (word + 2 == to || bytes[word + 2] == ' ');
        return unit ? word + 2 : word;
    }

    /** Up to the next blank, or the end. */
    static int ofWord(byte[] bytes, int from, int to, byte[] after) {
        int blank = ByteSearch.indexOf(bytes, from, to, (byte) ' ');
        return blank >= 0 ? blank : to > from ? to : -1;
    }

    static int ofLine(byte[] bytes, int from, int to, byte[] after) {
        return to > from ? to : -1;
    }

    private static boolean isEscaped(byte[] bytes, int from, int quote) {
        int backslashes = 0;
        for (int at = quote - 1; at >= from && bytes[at] == '\\'; at--) {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
