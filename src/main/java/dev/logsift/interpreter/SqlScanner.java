package dev.logsift.interpreter;

import dev.logsift.interpreter.StatementSplitter.Open;
import java.util.Optional;

/** Finds where SQL text ends, past quotes and comments as Spark's lexer reads them. */
final class SqlScanner {
    private SqlScanner() {}

    /** @param at the place of the {@code ;} or the length of the text */
    record End(int at, Optional<Open> open) {}

    /** The first place that is neither blank nor in a comment; -1 where a comment does not end. */
    static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("--", at)) {
                at = endOfLine(text, at);
            } else if (text.startsWith("/*", at)) {
                at = endOfComment(text, at);
                if (at < 0) {
                    return -1;
                }
            } else {
                return at;
            }
        }
        return at;
    }

    static End endOfSql(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ';') {
                return new End(at, Optional.empty());
            }
            int next = at + 1;
            Open open = null;
            if (c == '\'' || c == '"') {
                next = endOfString(text, at);
                open = c == '"' ? Open.DOUBLE_QUOTE : Open.SINGLE_QUOTE;
            } else if (c == '`') {
                next = text.indexOf('`', at + 1) + 1;
                open = Open.BACKTICK;
            } else if (text.startsWith("--", at)) {
                next = endOfLine(text, at);
            } else if (text.startsWith("/*", at)) {
                next = endOfComment(text, at);
                open = Open.COMMENT;
            }
            if (next <= at) {
                return new End(text.length(), Optional.of(open));
            }
            at = next;
        }
        return new End(text.length(), Optional.of(Open.STATEMENT));
    }

    /** Past the closing quote, or -1. Raw strings, {@code r'...'}, know no backslash. */
    private static int endOfString(String text, int quote) {
        boolean raw = quote > 0
                && Character.toLowerCase(text.charAt(quote - 1)) == 'r'
                && (quote == 1 || !Character.isJavaIdentifierPart(text.charAt(quote - 2)));
        for (int at = quote + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && !raw) {
                at++;
            } else if (c == text.charAt(quote)) {
                return at + 1;
            }
        }
        return -1;
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Past the end of a comment, which may hold comments, or -1. */
    static int endOfComment(String text, int from) {
        int depth = 0;
        for (int at = from; at < text.length() - 1; at++) {
            if (text.startsWith("/*", at)) {
                depth++;
                at++;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at++;
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        return -1;
    }
}
