package dev.logsift.output.text;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A line of a log, short enough to show and with its control characters made harmless. */
public final class LineSnippet {
    private static final int MOST_BYTES = 4_000;
    private static final int MOST_CELLS = 120;
    private static final int CELLS_BEFORE = 70;

    private LineSnippet() {}

    /** The beginning of the line. */
    public static String of(byte[] line) {
        return DisplayWidth.cut(text(line, 0, line.length), MOST_CELLS, "…");
    }

    /** The line around a byte of it, and a caret below that byte. */
    public static String of(byte[] line, int caret) {
        String before = text(line, Math.max(0, caret - MOST_BYTES), caret);
        return CaretLine.of(before, text(line, caret, line.length), MOST_CELLS, CELLS_BEFORE);
    }

    private static String text(byte[] line, int start, int end) {
        return ControlText.escape(new String(line, start, Math.min(end - start, MOST_BYTES), UTF_8));
    }
}
