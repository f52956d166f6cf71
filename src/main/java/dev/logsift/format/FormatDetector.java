package dev.logsift.format;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Guesses the format of a file from its first lines. */
public final class FormatDetector {
    /** Bytes that are enough to tell. */
    public static final int SAMPLE_BYTES = 64 * 1024;

    private static final int MOST_LINES = 500;
    private static final double LEAST_SHARE = 0.2;

    private final List<FormatDefinition> formats;

    public FormatDetector(List<FormatDefinition> formats) {
        this.formats = formats;
    }

    /** The format that fits a file best, if one fits. */
    public Optional<Detection> detect(byte[] head) {
        return formats.stream()
                .map(format -> fit(format, head))
                .filter(detection -> detection.share() >= LEAST_SHARE)
                .max(Comparator.comparingDouble(Detection::fieldsRead)
                        .thenComparing(detection -> detection.format().name(), Comparator.reverseOrder()));
    }

    /** How well a format fits: each line that it can read, of those that are rows for it. */
    public static Detection fit(FormatDefinition format, byte[] head) {
        BoundFormat bound = format.bind(head);
        LineParser parser = bound.newParser(new RecordBatch(List.of(), 1), ZoneOffset.UTC);
        int lines = 0;
        int rows = 0;
        LineCursor cursor = new LineCursor(head);
        while (lines < MOST_LINES && cursor.next()) {
            LineOutcome outcome = parser.parse(head, cursor.start(), cursor.end(), 0);
            lines += outcome == LineOutcome.HEADER ? 0 : 1;
            rows += outcome.isRow() ? 1 : 0;
        }
        return new Detection(format, lines, rows, bound.providedColumns().size());
    }
}
