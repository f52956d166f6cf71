package dev.logsift.shell.prompt;

import dev.logsift.interpreter.StatementSplitter;
import dev.logsift.interpreter.StatementSplitter.Open;
import dev.logsift.shell.complete.CompletionSites;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine whether what is typed is complete, and which word of it the cursor is in. */
final class PromptParser implements Parser {
    private final StatementSplitter splitter;

    PromptParser(StatementSplitter splitter) {
        this.splitter = splitter;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE || context == ParseContext.SECONDARY_PROMPT) {
            splitter.split(line).open().ifPresent(open -> {
                throw new EOFError(-1, -1, "incomplete", mark(open));
            });
        }
        return CompletionSites.find(line, cursor, splitter);
    }

    /** What the continuation prompt shows, as psql's and MySQL's do. */
    private static String mark(Open open) {
        return switch (open) {
            case STATEMENT -> "-";
            case PARENTHESIS -> "(";
            case SINGLE_QUOTE -> "'";
            case DOUBLE_QUOTE -> "\"";
            case BACKTICK -> "`";
            case COMMENT -> "/*";
        };
    }
}
