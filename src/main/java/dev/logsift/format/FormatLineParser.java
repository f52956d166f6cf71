package dev.logsift.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.logsift.format.value.LineOutcome;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a line in the first of a format's ways that fits it. Lines that fit the usual way cost nothing more. */
public final class FormatLineParser implements LineParser {
    private static final int LONGEST_OWN_LINE = 1000;

    private final LineParser usual;
    private final LineParser[] ways;
    private final RowFinisher[] finishers;
    private final List<Pattern> ownLines;

    public FormatLineParser(LineParser[] ways, RowFinisher[] finishers, List<Pattern> ownLines) {
        this.usual = ways[0];
        this.ways = ways;
        this.finishers = finishers;
        this.ownLines = ownLines;
    }

    @Override
    public LineOutcome parse(byte[] bytes, int start, int end, int row) {
        LineOutcome outcome = usual.parse(bytes, start, end, row);
        if (outcome.isReject()) {
            outcome = parseOtherwise(outcome, bytes, start, end, row);
        }
        if (outcome.isRow()) {
            for (RowFinisher finisher : finishers) {
                finisher.finish(row);
            }
        }
        return outcome;
    }

    /** Where no way fits, the one that can say most says why. */
    private LineOutcome parseOtherwise(LineOutcome usualReject, byte[] bytes, int start, int end, int row) {
        LineOutcome reject = usualReject;
        for (int i = 1; i < ways.length && !reject.decided(); i++) {
            LineOutcome outcome = ways[i].parse(bytes, start, end, row);
            if (!outcome.isReject()) {
                return outcome;
            }
            reject = outcome.decided() || outcome.saysMoreThan(reject) ? outcome : reject;
        }
        return isOwnLine(bytes, start, end) ? LineOutcome.HEADER : reject;
    }

    private boolean isOwnLine(byte[] bytes, int start, int end) {
        if (ownLines.isEmpty() || end - start > LONGEST_OWN_LINE) {
            return false;
        }
        String line = new String(bytes, start, end - start, ISO_8859_1);
        return ownLines.stream().anyMatch(pattern -> pattern.matcher(line).matches());
    }
}
