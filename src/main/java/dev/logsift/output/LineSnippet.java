package dev.logsift.output;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A line of a log, short enough to show and with its control characters made harmless. */
public final class LineSnippet {
    private static final int MOST_BYTES = 4_000;
    private static final int LEFT = 70;
    private static final int RIGHT = 50;
    private static final String ELLIPSIS = "…";

    private LineSnippet() {}

    /** The beginning of the line. */
    public static String of(byte[] line) {
        return DisplayWidth.cut(text(line, 0, line.length), LEFT + RIGHT, ELLIPSIS);
    }

    /** The line around a byte of it, and a caret below that byte. */
    public static String of(byte[] line, int caret) {
        String before = text(line, Math.max(0, caret - MOST_BYTES), caret);
        String left = before.length() > LEFT ? ELLIPSIS + before.substring(before.length() - LEFT + 1) : before;
        String right = DisplayWidth.cut(text(line, caret, line.length), RIGHT + LEFT - left.length(), ELLIPSIS);
        return left + right + "\n" + " ".repeat(DisplayWidth.of(left)) + "^";
    }

    private static String text(byte[] line, int start, int end) {
        return ControlText.escape(new String(line, start, Math.min(end - start, MOST_BYTES), UTF_8));
    }
}
