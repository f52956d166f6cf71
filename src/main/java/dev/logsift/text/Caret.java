package dev.logsift.text;

/** Points at a place in a text of several lines. */
public final class Caret {
    private Caret() {}

    /**
     * {@code line 2, column 5} with that line and a caret below it; only the number of a line that is not there.
     *
     * @param line from 1
     * @param column from 1
     */
    public static String at(String text, int line, int column) {
        String[] lines = text.split("\n", -1);
        if (line < 1 || line > lines.length) {
            return "line " + line;
        }
        String shown = lines[line - 1].replace('\t', ' ').stripTrailing();
        return "line " + line + ", column " + column + "\n" + shown + "\n" + " ".repeat(column - 1) + "^";
    }
}
