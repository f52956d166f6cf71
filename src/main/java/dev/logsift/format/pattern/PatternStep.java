package dev.logsift.format.pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.column.LogType;
import dev.logsift.format.field.FieldDecoders;
import dev.logsift.format.field.FieldKind;
import dev.logsift.format.field.LogField;
import dev.logsift.format.pattern.PatternPart.Literal;
import dev.logsift.format.pattern.PatternPart.Value;
import dev.logsift.format.value.FieldDecoder;
import dev.logsift.format.value.LineOutcome;
import java.util.List;

/**
 * One value of a pattern: how to find its end, and what to do with it.
 *
 * @param checksAfter whether the literal behind it is still to be looked for once the end is found
 * @param consumed the bytes of the literal behind it that belong to no other value
 * @param lenient whether it is the last one and ends where the line does if nothing else ends it
 * @param isNew whether an older layout ends before it
 * @param place which field of the line it is, for people
 */
record PatternStep(
        FieldDecoder decoder,
        byte[] after,
        FieldEnd end,
        boolean checksAfter,
        int consumed,
        boolean padded,
        boolean lenient,
        boolean isNew,
        String place,
        LineOutcome missing,
        LineOutcome unfollowed) {
    private static final byte[] NOTHING = {};

    static PatternStep of(PatternLayout layout, int index, FieldDecoders decoders) {
        List<PatternPart> parts = layout.parts();
        Value value = (Value) parts.get(index);
        LogField field = value.field();
        byte[] before = literal(parts, index - 1);
        boolean nextIsValue = index + 1 < parts.size() && parts.get(index + 1) instanceof Value;
        byte[] after = nextIsValue ? new byte[] {'/'} : literal(parts, index + 1);
        boolean last = index + 2 >= parts.size() && !nextIsValue;
        boolean quoted = before.length > 0 && before[before.length - 1] == '"' && after.length > 0 && after[0] == '"';
        boolean isWord = layout.growing() && last && !quoted;
        FieldEnd end = isWord ? FieldEnd::ofWord : FieldEnd.of(field, quoted, after, last);
        // These are told by their own shape, every other value by what follows it.
        boolean ownShape = field.kind().type() == LogType.TIMESTAMP || field.kind() == FieldKind.COUNT;
        return new PatternStep(
                decoders.decoder(field, value.encoding()),
                after,
                end,
                ownShape && !last,
                nextIsValue ? 0 : after.length,
                layout.padded() && after.length > 0 && after[after.length - 1] == ' ',
                quoted && last,
                ordinal(parts, index) > layout.olderFields(),
                "field " + ordinal(parts, index),
                LineOutcome.misshapen("the line ends before " + describe(field)),
                LineOutcome.misshapen(describe(field) + " is not followed by " + describe(after)));
    }

    /** The literal of a part of the pattern; nothing if it is none. */
    static byte[] literal(List<PatternPart> parts, int index) {
        boolean inside = index >= 0 && index < parts.size();
        return inside && parts.get(index) instanceof Literal literal
                ? literal.text().getBytes(UTF_8)
                : NOTHING;
    }

    /** What to say of a value whose end is not found. */
    LineOutcome unfinished(int at, int lineStart, int lineEnd) {
        return (at >= lineEnd ? missing : unfollowed).at(place, at - lineStart);
    }

    /** Where the next value begins, behind one that ends so; -1 where something else follows than should. */
    int next(byte[] bytes, int fieldEnd, int lineEnd) {
        if (checksAfter && !ByteSearch.matches(bytes, fieldEnd, lineEnd, after)) {
            return -1;
        }
        int at = Math.min(fieldEnd + consumed, lineEnd);
        return padded ? ByteSearch.pastBlanks(bytes, at, lineEnd) : at;
    }

    LineOutcome decode(byte[] bytes, int start, int end, int row) {
        return decoder == FieldDecoder.NOTHING ? null : decoder.decode(bytes, start, end, row);
    }

    /** Whether no line fails at it and nobody asked for it, as is mostly so with the user agent, the longest field. */
    boolean isNeedless() {
        return lenient && decoder == FieldDecoder.NOTHING;
    }

    private static String describe(LogField field) {
        return field.kind() == FieldKind.REQUEST ? "the request" : field.column();
    }

    private static String describe(byte[] literal) {
        String text = new String(literal, UTF_8);
        return text.isBlank() ? "a blank" : "'" + text + "'";
    }

    private static int ordinal(List<PatternPart> parts, int index) {
        return (int) parts.subList(0, index + 1).stream()
                .filter(Value.class::isInstance)
                .count();
    }
}
