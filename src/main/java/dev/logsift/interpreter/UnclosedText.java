package dev.logsift.interpreter;

import dev.logsift.interpreter.Statement.BrokenStatement;
import dev.logsift.output.text.StatementCaret;
import dev.logsift.text.UserError;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** SQL that opens a quote, a comment or a parenthesis and does not close it. */
final class UnclosedText {
    private UnclosedText() {}

    /** A statement that says so, where a quote or comment is open at the end of the text: all that follows is in it. */
    static Optional<Statement> in(String text, int from) {
        List<SqlToken> tokens = SqlScanner.statement(text, from);
        if (tokens.isEmpty() || tokens.get(tokens.size() - 1).closed()) {
            return Optional.empty();
        }
        SqlToken open = tokens.get(tokens.size() - 1);
        UserError problem = UserError.of(name(open, text) + " is not closed")
                .at(new StatementCaret(text.substring(from)).at(open.start() - from))
                .help("all that follows is in it: close it where it ends");
        return Optional.of(
                new BrokenStatement(problem, text.substring(from).strip(), StatementSplitter.lineOf(text, from)));
    }

    /**
     * What to say of a statement that Spark refused and that has more opening parentheses than closing ones. Spark itself is
     * asked first: what stands behind {@code SET key=} may hold any.
     */
    static Optional<UserError> parenthesis(String statement) {
        Deque<SqlToken> open = new ArrayDeque<>();
        for (SqlToken token : SqlScanner.statement(statement, 0)) {
            if (token.is(statement, "(")) {
                open.push(token);
            } else if (token.is(statement, ")") && open.poll() == null) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(open.peek()).map(innermost -> UserError.of("the parenthesis ( is not closed")
                .at(new StatementCaret(statement).at(innermost.start()))
                .help("write ) where it ends"));
    }

    private static String name(SqlToken open, String text) {
        return open.kind() == SqlToken.Kind.COMMENT ? "the comment" : "the quote " + text.charAt(open.start());
    }
}
