package dev.logsift.format.pattern;

import dev.logsift.format.LineParser;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.value.LineOutcome;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a line that stands whole in one more pair of quotes, as tools that export logs write it: its own quotes are as they
 * were, or doubled as in CSV, or escaped by backslashes. What is read of the unwrapped line is copied.
 */
final class QuotedLineParser implements LineParser {
    private static final LineOutcome NOT_QUOTED = LineOutcome.reject("the line does not stand in quotes");

    private final LineParser inner;
    private final RecordBatch one;
    private final RecordBatch batch;
    private final List<String> columns;

    /**
     * @param inner the parser of unwrapped lines, which fills {@code one}
     * @param columns the columns that it fills
     */
    QuotedLineParser(LineParser inner, RecordBatch one, RecordBatch batch, List<String> columns) {
        this.inner = inner;
        this.one = one;
        this.batch = batch;
        this.columns = columns;
    }

    @Override
    public LineOutcome parse(byte[] bytes, int start, int end, int row) {
        if (end - start < 2 || bytes[start] != '"' || bytes[end - 1] != '"') {
            return NOT_QUOTED;
        }
        byte[] line = Arrays.copyOfRange(bytes, start + 1, end - 1);
        byte[] doubled = line.clone();
        LineOutcome outcome = parse(doubled, undo(doubled, '"'), row);
        if (outcome.isReject()) {
            outcome = parse(line, line.length, row);
        }
        if (outcome.isReject()) {
            outcome = parse(line, undo(line, '\\'), row);
        }
        return outcome;
    }

    private LineOutcome parse(byte[] line, int length, int row) {
        one.readFrom(line);
        LineOutcome outcome = inner.parse(line, 0, length, 0);
        if (outcome.isRow()) {
            batch.copy(one, columns, row);
        }
        return outcome;
    }

    /** Leaves out each escape that stands before a quote or before itself; the new length. */
    private static int undo(byte[] text, char escape) {
        int to = 0;
        for (int from = 0; from < text.length; from++) {
            boolean escapes = text[from] == escape
                    && from + 1 < text.length
                    && (text[from + 1] == '"' || text[from + 1] == escape);
            from += escapes ? 1 : 0;
            text[to++] = text[from];
        }
        return to;
    }
}
