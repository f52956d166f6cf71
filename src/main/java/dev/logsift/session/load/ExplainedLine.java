package dev.logsift.session.load;

import dev.logsift.engine.SourceFile;
import dev.logsift.format.LineExplanation;
import dev.logsift.format.value.LineOutcome;
import dev.logsift.output.text.LineSnippet;

/**
 * A line of a file, taken apart.
 *
 * @param number its place in the file, from 1, or 0 where lines were not counted from the file's beginning
 * @param offset the byte at which it begins; -1 of a row of a table that has no lines
 */
public record ExplainedLine(SourceFile file, long number, long offset, byte[] line, LineExplanation explanation) {

    /** Which line it is and what became of it; of a reject also the line, with a caret where reading stopped. */
    public String describe() {
        String place = file.displayName()
                + (number > 0 ? ", line " + number : "")
                + (offset < 0 ? "" : " (byte " + offset + ")");
        return place + ": "
                + switch (explanation.outcome().kind()) {
                    case ROW -> "a row";
                    case HEADER -> "blank, a header or a comment: neither row nor reject";
                    case REJECT -> "a reject: " + explanation.outcome().reason() + "\n  "
                            + snippet(explanation.outcome()).replace("\n", "\n  ");
                };
    }

    private String snippet(LineOutcome outcome) {
        return outcome.column() > 0 ? LineSnippet.of(line, outcome.column() - 1) : LineSnippet.of(line);
    }
}
