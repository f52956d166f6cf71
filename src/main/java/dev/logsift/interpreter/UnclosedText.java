package dev.logsift.interpreter;

import dev.logsift.interpreter.Statement.BrokenStatement;
import dev.logsift.output.StatementCaret;
import dev.logsift.text.UserError;
import java.util.List;
import java.util.Optional;

/** SQL at the end of a script that opens a quote or a comment and does not close it: all that follows is in it. */
final class UnclosedText {
    private UnclosedText() {}

    /** A statement that says so, where what begins at a place of the text is not closed. */
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

    private static String name(SqlToken open, String text) {
        return open.kind() == SqlToken.Kind.COMMENT ? "the comment" : "the quote " + text.charAt(open.start());
    }
}
