package dev.logsift.shell.complete;

import dev.logsift.interpreter.SqlScanner;
import dev.logsift.interpreter.SqlToken;
import dev.logsift.interpreter.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement of SQL with a cursor in it: the tokens before the word that is being typed, that word as far as the cursor,
 * and the tokens behind it. Comments are left out.
 */
final class SqlCursor {
    private final String text;
    private final int place;
    private final List<SqlToken> before;
    private final List<SqlToken> after;
    private final Optional<SqlToken> word;
    private final boolean inComment;

    /**
     * @param text of which a statement is a part
     * @param start where the statement begins
     * @param place where the cursor is
     */
    SqlCursor(String text, int start, int place) {
        this.text = text;
        this.place = place;
        List<SqlToken> tokens = SqlScanner.statement(text.substring(0, place), start);
        SqlToken last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        boolean touches = last != null && last.end() == place;
        this.inComment = touches && last.kind() == Kind.COMMENT && !endsWith("*/");
        this.word = touches && isBeingTyped(last) ? Optional.of(last) : Optional.empty();
        List<SqlToken> whole = new ArrayList<>(word.isPresent() ? tokens.subList(0, tokens.size() - 1) : tokens);
        whole.removeIf(token -> token.kind() == Kind.COMMENT);
        this.before = List.copyOf(whole);
        this.after = SqlScanner.statement(text, place).stream()
                .filter(token -> token.kind() != Kind.COMMENT)
                .toList();
    }

    private boolean endsWith(String end) {
        return text.startsWith(end, place - end.length());
    }

    private static boolean isBeingTyped(SqlToken token) {
        return switch (token.kind()) {
            case WORD, NUMBER, PARAMETER -> true;
            case QUOTED_NAME, SINGLE_QUOTED, DOUBLE_QUOTED -> !token.closed();
            case COMMENT, SYMBOL, SEMICOLON -> false;
        };
    }

    boolean inComment() {
        return inComment;
    }

    /** What is typed of the word that the cursor is in, quotes included; empty where a new word begins. */
    String typed() {
        return word.map(token -> token.in(text)).orElse("");
    }

    /** The token that the cursor is in. */
    Optional<SqlToken> word() {
        return word;
    }

    /** Where the text behind the statement's first word begins, up to which all is one word to {@code SET}. */
    int startOfRest() {
        int start = before.get(0).end();
        while (start < place && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** How many tokens stand before the word. */
    int size() {
        return before.size();
    }

    /** Whether the token at this distance before the word, from 1, is one of these words or symbols. */
    boolean isBefore(int distance, String... wanted) {
        if (distance > before.size()) {
            return false;
        }
        SqlToken token = before.get(before.size() - distance);
        for (String one : wanted) {
            if (token.is(text, one)) {
                return true;
            }
        }
        return false;
    }

    /** The token at this distance before the word, from 1. */
    Optional<SqlToken> before(int distance) {
        return distance > before.size() ? Optional.empty() : Optional.of(before.get(before.size() - distance));
    }

    /** The name at this distance before the word, from 1, where it is a name. */
    Optional<String> nameBefore(int distance) {
        return before(distance).filter(SqlToken::isName).map(token -> token.name(text));
    }

    /** All tokens of the statement but the word that is being typed. */
    List<SqlToken> others() {
        List<SqlToken> all = new ArrayList<>(before);
        all.addAll(after);
        return all;
    }

    String text() {
        return text;
    }
}
