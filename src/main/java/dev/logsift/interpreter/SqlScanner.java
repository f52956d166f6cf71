package dev.logsift.interpreter;

import dev.logsift.interpreter.SqlToken.Kind;
import dev.logsift.interpreter.StatementSplitter.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts SQL text into tokens as Spark's lexer does, but goes on where the text is not finished or makes no sense. */
public final class SqlScanner {
    private static final String OPERATORS = "<=> <> <= >= != == || -> =>";

    private final String text;
    private int at;

    private SqlScanner(String text, int from) {
        this.text = text;
        this.at = from;
    }

    /** @param at the place of the {@code ;} or the length of the text */
    record End(int at, Optional<Open> open) {}

    /** The tokens of one statement, comments too, from a place to its {@code ;} or the end of the text. */
    public static List<SqlToken> statement(String text, int from) {
        List<SqlToken> tokens = new ArrayList<>();
        SqlScanner scanner = new SqlScanner(text, from);
        for (Optional<SqlToken> token = scanner.next();
                token.isPresent() && token.get().kind() != Kind.SEMICOLON;
                token = scanner.next()) {
            tokens.add(token.get());
        }
        return tokens;
    }

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
        SqlScanner scanner = new SqlScanner(text, from);
        int depth = 0;
        for (Optional<SqlToken> next = scanner.next(); next.isPresent(); next = scanner.next()) {
            SqlToken token = next.get();
            if (token.kind() == Kind.SEMICOLON) {
                return new End(token.start(), Optional.empty());
            }
            if (!token.closed()) {
                return new End(text.length(), Optional.of(openBy(token.kind())));
            }
            depth += token.is(text, "(") ? 1 : token.is(text, ")") ? -1 : 0;
        }
        return new End(text.length(), Optional.of(depth > 0 ? Open.PARENTHESIS : Open.STATEMENT));
    }

    private static Open openBy(Kind kind) {
        return switch (kind) {
            case SINGLE_QUOTED -> Open.SINGLE_QUOTE;
            case DOUBLE_QUOTED -> Open.DOUBLE_QUOTE;
            case QUOTED_NAME -> Open.BACKTICK;
            case COMMENT -> Open.COMMENT;
            case WORD, NUMBER, PARAMETER, SYMBOL, SEMICOLON -> Open.STATEMENT;
        };
    }

    private Optional<SqlToken> next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at >= text.length()) {
            return Optional.empty();
        }
        int start = at;
        SqlToken token = tokenAt(start);
        at = token.end();
        return Optional.of(token);
    }

    private SqlToken tokenAt(int start) {
        char c = text.charAt(start);
        if (text.startsWith("--", start)) {
            return closed(Kind.COMMENT, start, endOfLine(text, start));
        }
        if (text.startsWith("/*", start)) {
            return perhapsOpen(Kind.COMMENT, start, endOfComment(text, start));
        }
        return switch (c) {
            case ';' -> closed(Kind.SEMICOLON, start, start + 1);
            case '\'' -> perhapsOpen(Kind.SINGLE_QUOTED, start, endOfString(start));
            case '"' -> perhapsOpen(Kind.DOUBLE_QUOTED, start, endOfString(start));
            case '`' -> perhapsOpen(Kind.QUOTED_NAME, start, endOfQuotedName(start));
            default -> unquoted(c, start);
        };
    }

    private SqlToken unquoted(char c, int start) {
        if (isNumber(c, start)) {
            return closed(Kind.NUMBER, start, endOfNumber(start));
        }
        if (isWordCharacter(c)) {
            return closed(Kind.WORD, start, endOfWord(start));
        }
        if (c == ':' && start + 1 < text.length() && isWordCharacter(text.charAt(start + 1))) {
            return closed(Kind.PARAMETER, start, endOfWord(start + 1));
        }
        return closed(Kind.SYMBOL, start, endOfOperator(start));
    }

    private static SqlToken closed(Kind kind, int start, int end) {
        return new SqlToken(kind, start, end, true);
    }

    /** @param end negative where the token does not end within the text */
    private SqlToken perhapsOpen(Kind kind, int start, int end) {
        return new SqlToken(kind, start, end < 0 ? text.length() : end, end >= 0);
    }

    private boolean isNumber(char c, int start) {
        return Character.isDigit(c)
                || c == '.'
                        && start + 1 < text.length()
                        && Character.isDigit(text.charAt(start + 1))
                        && !followsName(start);
    }

    /** {@code a.1} is a name and its part, {@code .5} a number. */
    private boolean followsName(int start) {
        return start > 0 && (isWordCharacter(text.charAt(start - 1)) || text.charAt(start - 1) == '`');
    }

    private int endOfNumber(int start) {
        int end = start;
        while (end < text.length() && (isWordCharacter(text.charAt(end)) || text.charAt(end) == '.' || isSign(end))) {
            end++;
        }
        return end;
    }

    /** The sign of an exponent, as in {@code 1e-3}. */
    private boolean isSign(int place) {
        char c = text.charAt(place);
        return (c == '-' || c == '+')
                && Character.toLowerCase(text.charAt(place - 1)) == 'e'
                && place + 1 < text.length()
                && Character.isDigit(text.charAt(place + 1));
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < text.length() && isWordCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int endOfOperator(int start) {
        for (String operator : OPERATORS.split(" ")) {
            if (text.startsWith(operator, start)) {
                return start + operator.length();
            }
        }
        return start + 1;
    }

    /** Past the closing quote, or -1. Raw strings, {@code r'...'}, know no backslash. */
    private int endOfString(int quote) {
        boolean raw = quote > 0
                && Character.toLowerCase(text.charAt(quote - 1)) == 'r'
                && (quote == 1 || !Character.isJavaIdentifierPart(text.charAt(quote - 2)));
        for (int place = quote + 1; place < text.length(); place++) {
            char c = text.charAt(place);
            if (c == '\\' && !raw) {
                place++;
            } else if (c == text.charAt(quote)) {
                return place + 1;
            }
        }
        return -1;
    }

    /** Past the closing back-tick, or -1; two of them are one in the name. */
    private int endOfQuotedName(int quote) {
        for (int place = quote + 1; place < text.length(); place++) {
            if (text.charAt(place) == '`') {
                if (place + 1 == text.length() || text.charAt(place + 1) != '`') {
                    return place + 1;
                }
                place++;
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
