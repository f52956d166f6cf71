package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.PatternPart.Literal;
import dev.logsift.format.PatternPart.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads lines by a pattern compiled to steps: find the end of a value by the literal behind it, decode the value, go on.
 *
 * <p>What follows the last value is not an error: servers are often told to log more than a format knows, and the whole
 * line is in {@code _raw}.
 */
final class PatternLineParser implements LineParser {
    private static final byte[] NOTHING = {};

    private final byte[] prefix;
    private final Step[] steps;
    private final LineOutcome wrongStart;

    private PatternLineParser(byte[] prefix, List<Step> steps) {
        this.prefix = prefix;
        this.steps = steps.toArray(Step[]::new);
        this.wrongStart = LineOutcome.reject("the line does not begin with " + new String(prefix, UTF_8));
    }

    static PatternLineParser compile(List<PatternPart> parts, FieldDecoders decoders) {
        List<Step> steps = new ArrayList<>();
        byte[] prefix = literal(parts, 0);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Value value) {
                byte[] before = literal(parts, i - 1);
                byte[] after = literal(parts, i + 1);
                boolean last = i + 2 >= parts.size();
                steps.add(Step.of(value.field(), before, after, last, decoders));
            }
        }
        return new PatternLineParser(prefix, steps);
    }

    @Override
    public LineOutcome parse(byte[] bytes, int start, int end, int row) {
        if (!ByteSearch.matches(bytes, start, end, prefix)) {
            return wrongStart;
        }
        int at = start + prefix.length;
        for (Step step : steps) {
            int fieldEnd = step.findEnd(bytes, at, end);
            if (fieldEnd < 0) {
                return step.unfinished;
            }
            LineOutcome reject = step.decoder.decode(bytes, at, fieldEnd, row);
            if (reject != null) {
                return reject;
            }
            if (step.checksAfter && !ByteSearch.matches(bytes, fieldEnd, end, step.after)) {
                return step.unfinished;
            }
            at = Math.min(fieldEnd + step.after.length, end);
        }
        return LineOutcome.ROW;
    }

    private static byte[] literal(List<PatternPart> parts, int index) {
        boolean inside = index >= 0 && index < parts.size();
        return inside && parts.get(index) instanceof Literal literal
                ? literal.text().getBytes(UTF_8)
                : NOTHING;
    }

    /** One value of the line: how to find its end, and what to do with it. */
    private static final class Step {
        final FieldDecoder decoder;
        final byte[] after;
        final LineOutcome unfinished;
        final boolean checksAfter;
        private final End end;

        private Step(FieldDecoder decoder, byte[] after, boolean checksAfter, End end, String name) {
            this.decoder = decoder;
            this.after = after;
            this.checksAfter = checksAfter;
            this.end = end;
            this.unfinished = LineOutcome.reject("the line ends before or inside " + name);
        }

        static Step of(LogField field, byte[] before, byte[] after, boolean last, FieldDecoders decoders) {
            boolean quoted =
                    before.length > 0 && before[before.length - 1] == '"' && after.length > 0 && after[0] == '"';
            FieldDecoder decoder = decoders.decoder(field, quoted);
            // A time is told by its own shape, every other value by what follows it.
            boolean checksAfter = field.kind().type() == LogType.TIMESTAMP && !last;
            return new Step(decoder, after, checksAfter, end(field, quoted, after, last), describe(field));
        }

        int findEnd(byte[] bytes, int from, int to) {
            return end.find(bytes, from, to, after);
        }

        private static End end(LogField field, boolean quoted, byte[] after, boolean last) {
            if (quoted) {
                return last ? End::ofLastQuoted : End::ofQuoted;
            }
            if (field.kind() == FieldKind.BRACKETED_COMMON_LOG_TIME) {
                return End::ofBracketed;
            }
            if (field.kind() == FieldKind.COMMON_LOG_TIME) {
                return End::ofCommonLogTime;
            }
            if (after.length == 0) {
                return field.kind() == FieldKind.TEXT ? End::ofLine : End::ofWord;
            }
            return after[0] == ':' ? End::ofWordAtLast : End::ofUnquoted;
        }

        private static String describe(LogField field) {
            return field.kind() == FieldKind.REQUEST ? "the request" : field.column();
        }
    }

    /** Finds where a value ends; -1 if the line is over before. */
    @FunctionalInterface
    private interface End {
        int find(byte[] bytes, int from, int to, byte[] after);

        /** Up to the literal behind it. */
        static int ofUnquoted(byte[] bytes, int from, int to, byte[] after) {
            for (int at = from; at < to; at++) {
                if (bytes[at] == after[0] && (after.length == 1 || ByteSearch.matches(bytes, at, to, after))) {
                    return at;
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
                if (!isEscaped(bytes, from, at) && (at + 1 == to || bytes[at + 1] == ' ')) {
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
}
