package dev.logsift.interpreter;

import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a command's line into words as a shell does: quotes, back-ticks and backslashes hold a word together.
 *
 * <p>{@code --} is a comment only where it stands alone, and {@code /*} only where a blank follows: options begin with
 * the one and globs with the other.
 */
final class ArgumentScanner {
    private final String text;
    private final List<ArgumentWord> words = new ArrayList<>();
    private int at;
    private char open;
    private UserError problem;

    ArgumentScanner(String text, int start) {
        this.text = text;
        this.at = start;
        while (skipBlanks()) {
            words.add(word());
        }
    }

    List<ArgumentWord> words() {
        return words;
    }

    /** The place of the {@code ;} or line break behind the command, or the length of the text. */
    int end() {
        return at;
    }

    /** Why the words cannot be told apart. */
    Optional<UserError> problem() {
        return Optional.ofNullable(problem);
    }

    /** Goes to the next word; false at the end of the command. */
    private boolean skipBlanks() {
        while (at < text.length() && !endsCommand(text.charAt(at))) {
            if (text.startsWith("--", at) && isBlank(at + 2)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at) && isBlank(at + 2) && SqlScanner.endOfComment(text, at) > 0) {
                at = SqlScanner.endOfComment(text, at);
            } else if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private ArgumentWord word() {
        int start = at;
        StringBuilder word = new StringBuilder(home());
        while (at < text.length() && !endsCommand(text.charAt(at)) && !Character.isWhitespace(text.charAt(at))) {
            char c = text.charAt(at++);
            if (c == '\'' || c == '"' || c == '`') {
                quoted(c, word);
            } else if (c == '\\' && at < text.length() && text.charAt(at) != '\n') {
                word.append(text.charAt(at++));
            } else {
                word.append(c);
            }
        }
        return new ArgumentWord(word.toString(), start, at, open);
    }

    /** As in a POSIX shell: {@code ~} alone or before a slash is the user's own folder. */
    private String home() {
        boolean meant = text.charAt(at) == '~' && (isBlank(at + 1) || "/;".indexOf(text.charAt(at + 1)) >= 0);
        at += meant ? 1 : 0;
        return meant ? System.getProperty("user.home") : "";
    }

    /** As in a POSIX shell: in double quotes a backslash protects a quote or a backslash, in single quotes nothing. */
    private void quoted(char quote, StringBuilder word) {
        int start = at;
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            if (quote == '"' && text.charAt(at) == '\\' && at + 1 < text.length() && isProtected(text.charAt(at + 1))) {
                at++;
            }
            word.append(text.charAt(at++));
        }
        if (at == text.length() || text.charAt(at) != quote) {
            open = quote;
            problem = UserError.usage("the quote " + quote + " is not closed")
                    .at(text.substring(start - 1, at))
                    .help("a command stands on one line; close the quote before its end");
            return;
        }
        at++;
    }

    private static boolean isProtected(char c) {
        return c == '"' || c == '\\';
    }

    private boolean isBlank(int place) {
        return place >= text.length() || Character.isWhitespace(text.charAt(place));
    }

    private static boolean endsCommand(char c) {
        return c == ';' || c == '\n';
    }
}
