package dev.logsift.output.text;

/**
 * What a reader sees results on.
 *
 * @param terminal whether a person looks at it: then text must not be able to steer it
 * @param width columns, 0 where there is no limit
 * @param height lines, 0 where there is no limit
 * @param colour whether it shows faint and underlined text
 * @param unicode whether it shows more than ASCII
 */
public record Screen(boolean terminal, int width, int height, boolean colour, boolean unicode) {
    /** A file or a pipe. */
    public static final Screen NONE = new Screen(false, 0, 0, false, true);

    private static final String FAINT = "\u001b[2m";
    private static final String UNDERLINED = "\u001b[4m";
    private static final String PLAIN = "\u001b[0m";

    /** The width to draw in, where there must be one. */
    public int drawingWidth() {
        return width == 0 ? 80 : width;
    }

    public String faint(String text) {
        return colour ? FAINT + text + PLAIN : text;
    }

    String underlined(String text) {
        return colour ? UNDERLINED + text + PLAIN : text;
    }

    /** What stands where text was cut off; one cell. */
    public String ellipsis() {
        return unicode ? "…" : "~";
    }
}
