package dev.logsift.format.detect;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.FixedFormat;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.LineParser;
import dev.logsift.format.Plausible;
import dev.logsift.format.bytes.LineCursor;
import dev.logsift.format.column.ColumnBuffer;
import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.value.LineOutcome;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guesses the format of a file from its first lines. */
public final class FormatDetector {
    private static final int MOST_LINES = 500;
    private static final double LEAST_SHARE = 0.2;

    private final List<FormatDefinition> formats;

    public FormatDetector(List<FormatDefinition> formats) {
        this.formats = formats;
    }

    /** The format that fits a file best, if one fits. */
    public Optional<Detection> detect(byte[] head) {
        return ranked(head).stream().findFirst();
    }

    /** The formats that fit a file, the best one first. */
    public List<Detection> ranked(byte[] head) {
        byte[] few = LineSample.thinned(head);
        return formats.parallelStream()
                .filter(format -> mayFit(format, few))
                .map(format -> fit(format, head))
                .filter(detection -> detection.share() >= LEAST_SHARE && detection.score() > 0)
                .sorted(Detection.BEST_FIRST)
                .toList();
    }

    /**
     * Most formats read not one line of a log, and a few lines tell, which halves the time to the first answer. Where lines
     * hang together, as with a header that names the columns, a few say nothing.
     */
    private static boolean mayFit(FormatDefinition format, byte[] few) {
        return few.length == 0
                || !(format instanceof FixedFormat)
                || fit(format, few).rows() > 0;
    }

    /** How well a format fits: each line that it can read, of those that are rows for it. */
    public static Detection fit(FormatDefinition format, byte[] head) {
        BoundFormat bound = format.bind(head);
        Map<String, Plausible> plausible = format.card().plausible();
        RecordBatch batch = new RecordBatch(columns(bound, plausible), 1);
        batch.readFrom(head);
        LineParser parser = bound.newParser(batch, ZoneOffset.UTC);
        LineParser strictParser = bound.newStrictParser(batch, ZoneOffset.UTC);
        int lines = 0;
        int rows = 0;
        int strict = 0;
        LineCursor cursor = new LineCursor(head);
        while (lines < MOST_LINES && cursor.next()) {
            LineOutcome outcome = parser.parse(head, cursor.start(), cursor.end(), 0);
            lines += outcome == LineOutcome.HEADER ? 0 : 1;
            rows += outcome.isRow() ? 1 : 0;
            // What leniency does not read, nothing reads; a header says how the lines behind it are to be read.
            boolean isStrict = (outcome.isRow() || outcome == LineOutcome.HEADER)
                    && strictParser.parse(head, cursor.start(), cursor.end(), 0).isRow();
            strict += isStrict && isPlausible(batch, plausible) ? 1 : 0;
        }
        return new Detection(format, lines, rows, strict, bound.columnsIn(head));
    }

    /** Whether this is no text, whatever its encoding: more than one byte of twenty is a control character. */
    public static boolean looksBinary(byte[] head) {
        int odd = 0;
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != 0x1B) {
                odd++;
            }
        }
        return odd * 20 > head.length;
    }

    private static List<LogColumn> columns(BoundFormat bound, Map<String, Plausible> plausible) {
        List<LogColumn> columns = new ArrayList<>(bound.columns());
        columns.removeIf(column -> !plausible.containsKey(column.name()));
        return columns;
    }

    private static boolean isPlausible(RecordBatch batch, Map<String, Plausible> plausible) {
        for (Map.Entry<String, Plausible> entry : plausible.entrySet()) {
            ColumnBuffer column = batch.column(entry.getKey()).orElseThrow();
            if (!entry.getValue().holds(column, 0)) {
                return false;
            }
        }
        return true;
    }
}
