package dev.logsift.output.text;

/** A line with a caret below a place of it, cut around the place: a longer one would be wrapped, and the caret point at nothing. */
final class CaretLine {
    private static final String ELLIPSIS = "…";

    private CaretLine() {}

    /**
     * The line, and the caret below it.
     *
     * @param before what stands before the place, without control characters
     * @param after what stands from the place on
     * @param most the cells that there are
     * @param mostBefore the cells for what stands before, where there are not enough for all
     */
    static String of(String before, String after, int most, int mostBefore) {
        boolean fits = DisplayWidth.of(before) + DisplayWidth.of(after) <= most || before.length() <= mostBefore;
        String left = fits ? before : ELLIPSIS + before.substring(before.length() - mostBefore + 1);
        String right = DisplayWidth.cut(after, most - DisplayWidth.of(left), ELLIPSIS);
        return left + right + "\n" + " ".repeat(DisplayWidth.of(left)) + "^";
    }
}
