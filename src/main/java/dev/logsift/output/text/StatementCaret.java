package dev.logsift.output.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows the line of a statement that an error is about, with a caret below the place. */
public final class StatementCaret {
    private static final int MOST_CELLS = 90;
    private static final int CELLS_BEFORE = 61;

    private final String statement;

    public StatementCaret(String statement) {
        this.statement = statement;
    }

    /** {@code line N, column M}, the line, and the caret below it, for a place from 0. */
    public String at(int index) {
        int start = statement.lastIndexOf('\n', index - 1) + 1;
        int end = statement.indexOf('\n', start);
        long line =
                1 + statement.substring(0, start).chars().filter(c -> c == '\n').count();
        String before = shown(statement.substring(start, index));
        String after = shown(statement.substring(index, end < 0 ? statement.length() : Math.max(end, index)));
        return "line " + line + ", column " + (index - start + 1) + "\n"
                + CaretLine.of(before, after, MOST_CELLS, CELLS_BEFORE);
    }

    /**
     * The place of a line and a column; the end of the statement where it is not so long.
     *
     * @param line from 1
     * @param column from 0
     */
    public int index(int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = statement.indexOf('\n', start) + 1;
        }
        return Math.min(start + column, statement.length());
    }

    /** The only place that a text stands at; nothing where there is none, or there are several. */
    public Optional<String> atOnly(String text) {
        Matcher found = Pattern.compile("(?i)(?<!\\w)" + Pattern.quote(text) + "(?!\\w)")
                .matcher(statement);
        if (!found.find()) {
            return Optional.empty();
        }
        int index = found.start();
        return found.find() ? Optional.empty() : Optional.of(at(index));
    }

    private static String shown(String part) {
        return ControlText.escape(part.replace('\t', ' ').replace("\r", ""));
    }
}
