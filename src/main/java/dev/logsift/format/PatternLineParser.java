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
    private static final LineOutcome QUOTED = LineOutcome.reject("the line begins with a quote");

    private final byte[] prefix;
    private final FieldDecoders decoders;
    private final Step[] steps;
    private final ColumnBuffer[] unfilled;
    private final boolean padded;
    private final boolean beginsWithClient;
    private final LineOutcome wrongStart;

    private PatternLineParser(
            byte[] prefix,
            FieldDecoders decoders,
            List<Step> steps,
            ColumnBuffer[] unfilled,
            boolean padded,
            boolean beginsWithClient) {
        this.prefix = prefix;
        this.decoders = decoders;
        this.steps = steps.toArray(Step[]::new);
        this.unfilled = unfilled;
        this.padded = padded;
        this.beginsWithClient = beginsWithClient;
        this.wrongStart = LineOutcome.reject("the line does not begin with " + new String(prefix, UTF_8));
    }

    /**
     * @param unfilled the wanted columns that the pattern has no value for and other ways to read a line have
     * @param padded whether more blanks than one may stand where the pattern has one
     */
    static PatternLineParser compile(
            List<PatternPart> parts, FieldDecoders decoders, ColumnBuffer[] unfilled, boolean padded) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Value) {
                steps.add(Step.of(parts, i, decoders, padded));
            }
        }
        steps.removeIf(Step::isNeedless);
        boolean beginsWithClient =
                parts.get(0) instanceof Value first && first.field().kind() == FieldKind.CLIENT;
        return new PatternLineParser(literal(parts, 0), decoders, steps, unfilled, padded, beginsWithClient);
    }

    @Override
    public LineOutcome parse(byte[] bytes, int start, int end, int row) {
        if (!ByteSearch.matches(bytes, start, end, prefix)) {
            return wrongStart;
        }
        if (beginsWithClient && start < end && bytes[start] == '"') {
            return QUOTED; // the line is wrapped in quotes, or a list of addresses is
        }
        decoders.startLine();
        LineOutcome outcome = readValues(bytes, start, end, row);
        if (outcome.isRow()) {
            for (ColumnBuffer column : unfilled) {
                column.setNull(row);
            }
        }
        return outcome;
    }

    private LineOutcome readValues(byte[] bytes, int start, int end, int row) {
        int first = start + prefix.length;
        int at = padded ? skipBlanks(bytes, first, end) : first;
        for (Step step : steps) {
            int fieldEnd = step.end.find(bytes, at, end, step.after);
            if (fieldEnd < 0) {
                return step.unfinished(at, start, end);
            }
            LineOutcome reject = step.decode(bytes, at, fieldEnd, row);
            if (reject != null) {
                return reject.at(step.place, at - start);
            }
            if (step.checksAfter && !ByteSearch.matches(bytes, fieldEnd, end, step.after)) {
                return step.unfinished(at, start, end);
            }
            at = Math.min(fieldEnd + step.consumed, end);
            if (step.padded) {
                at = skipBlanks(bytes, at, end);
            }
        }
        return LineOutcome.ROW;
    }

    private static int skipBlanks(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        return at;
    }

    private static byte[] literal(List<PatternPart> parts, int index) {
        boolean inside = index >= 0 && index < parts.size();
        return inside && parts.get(index) instanceof Literal literal
                ? literal.text().getBytes(UTF_8)
                : NOTHING;
    }

    /**
     * One value of the line: how to find its end, and what to do with it.
     *
     * @param checksAfter whether the literal behind it is still to be looked for once the end is found
     * @param consumed the bytes of the literal behind it that belong to no other value
     * @param lenient whether it is the last one and ends where the line does if nothing else ends it
     * @param place which field of the line it is, for people
     */
    private record Step(
            FieldDecoder decoder,
            byte[] after,
            FieldEnd end,
            boolean checksAfter,
            int consumed,
            boolean padded,
            boolean lenient,
            String place,
            LineOutcome missing,
            LineOutcome unfollowed) {

        static Step of(List<PatternPart> parts, int index, FieldDecoders decoders, boolean padded) {
            Value value = (Value) parts.get(index);
            LogField field = value.field();
            byte[] before = literal(parts, index - 1);
            boolean nextIsValue = index + 1 < parts.size() && parts.get(index + 1) instanceof Value;
            byte[] after = nextIsValue ? new byte[] {'/'} : literal(parts, index + 1);
            boolean last = index + 2 >= parts.size() && !nextIsValue;
            boolean quoted =
                    before.length > 0 && before[before.length - 1] == '"' && after.length > 0 && after[0] == '"';
            FieldEnd end = FieldEnd.of(field, quoted, after, last);
            // These are told by their own shape, every other value by what follows it.
            boolean ownShape = field.kind().type() == LogType.TIMESTAMP || field.kind() == FieldKind.COUNT;
            return new Step(
                    decoders.decoder(field, value.encoding()),
                    after,
                    end,
                    ownShape && !last,
                    nextIsValue ? 0 : after.length,
                    padded && after.length > 0 && after[after.length - 1] == ' ',
                    quoted && last,
                    "field " + ordinal(parts, index),
                    LineOutcome.misshapen("the line ends before " + describe(field)),
                    LineOutcome.misshapen(describe(field) + " is not followed by " + describe(after)));
        }

        /** What to say of a value whose end is not found. */
        LineOutcome unfinished(int at, int lineStart, int lineEnd) {
            return (at >= lineEnd ? missing : unfollowed).at(place, at - lineStart);
        }

        private static int ordinal(List<PatternPart> parts, int index) {
            return (int) parts.subList(0, index + 1).stream()
                    .filter(Value.class::isInstance)
                    .count();
        }

        private static String describe(byte[] literal) {
            String text = new String(literal, UTF_8);
            return text.isBlank() ? "a blank" : "'" + text + "'";
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
    }
}
