package dev.logsift.format.pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.LineParser;
import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.column.ColumnBuffer;
import dev.logsift.format.field.FieldDecoders;
import dev.logsift.format.field.FieldKind;
import dev.logsift.format.pattern.PatternPart.Value;
import dev.logsift.format.value.LineOutcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads lines by a pattern compiled to steps: find the end of a value by the literal behind it, decode the value, go on.
 *
 * <p>What follows the last value is not an error: servers are often told to log more than a format knows, and the whole
 * line is in {@code _raw}.
 */
final class PatternLineParser implements LineParser {
    private static final LineOutcome QUOTED = LineOutcome.reject("the line begins with a quote");

    private final byte[] prefix;
    private final FieldDecoders decoders;
    private final PatternStep[] steps;
    private final ColumnBuffer[] unfilled;
    private final boolean padded;
    private final boolean beginsWithClient;
    private final LineOutcome wrongStart;

    private PatternLineParser(
            byte[] prefix,
            FieldDecoders decoders,
            List<PatternStep> steps,
            ColumnBuffer[] unfilled,
            boolean padded,
            boolean beginsWithClient) {
        this.prefix = prefix;
        this.decoders = decoders;
        this.steps = steps.toArray(PatternStep[]::new);
        this.unfilled = unfilled;
        this.padded = padded;
        this.beginsWithClient = beginsWithClient;
        this.wrongStart = LineOutcome.reject("the line does not begin with " + new String(prefix, UTF_8));
    }

    /** @param unfilled the wanted columns that the layout has no value for and other ways to read a line have */
    static PatternLineParser compile(PatternLayout layout, FieldDecoders decoders, ColumnBuffer[] unfilled) {
        List<PatternPart> parts = layout.parts();
        List<PatternStep> steps = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Value) {
                steps.add(PatternStep.of(layout, i, decoders));
            }
        }
        steps.removeIf(PatternStep::isNeedless);
        boolean beginsWithClient =
                parts.get(0) instanceof Value first && first.field().kind() == FieldKind.CLIENT;
        return new PatternLineParser(
                PatternStep.literal(parts, 0), decoders, steps, unfilled, layout.padded(), beginsWithClient);
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
        int at = padded ? ByteSearch.pastBlanks(bytes, first, end) : first;
        for (int i = 0; i < steps.length; i++) {
            PatternStep step = steps[i];
            int fieldEnd = step.end().find(bytes, at, end, step.after());
            if (fieldEnd < 0) {
                return step.unfinished(at, start, end);
            }
            LineOutcome reject = step.decode(bytes, at, fieldEnd, row);
            if (reject != null) {
                LineOutcome placed = reject.at(step.place(), at - start);
                return step.isNew() && hasFields(bytes, at, end, i) ? placed.asDecided() : placed;
            }
            int next = step.next(bytes, fieldEnd, end);
            if (next < 0) {
                return step.unfinished(at, start, end);
            }
            at = next;
        }
        return LineOutcome.ROW;
    }

    /** Whether the line has all fields from one on, whatever their values are. */
    private boolean hasFields(byte[] bytes, int from, int end, int firstStep) {
        int at = from;
        for (int i = firstStep; i < steps.length && at >= 0; i++) {
            int fieldEnd = steps[i].end().find(bytes, at, end, steps[i].after());
            at = fieldEnd < 0 ? -1 : steps[i].next(bytes, fieldEnd, end);
        }
        return at >= 0;
    }
}
