package dev.logsift.interpreter;

import java.util.List;

/**
 * A word of a command: what it means, and where it stands, quotes included, from {@code start} to before {@code end}.
 *
 * @param quote the quote that is open at its end, 0 where none is
 */
public record ArgumentWord(String text, int start, int end, char quote) {

    /** The words of a command, from its name at this place to its {@code ;} or the line's end. */
    public static List<ArgumentWord> of(String text, int start) {
        return new ArgumentScanner(text, start).words();
    }
}
