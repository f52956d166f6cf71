package dev.logsift.interpreter;

import dev.logsift.interpreter.Statement.BrokenStatement;
import dev.logsift.interpreter.Statement.CommandStatement;
import dev.logsift.interpreter.Statement.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits text into statements, and tells what the text leaves open; runs nothing. */
public final class StatementSplitter {
    private final FirstWord firstWord;

    public StatementSplitter(FirstWord firstWord) {
        this.firstWord = firstWord;
    }

    /**
     * The statements of a text.
     *
     * @param statements all of them; the last one may lack its {@code ;}
     * @param open what is still open at the end, empty where the last statement is complete
     */
    public record Split(List<Statement> statements, Optional<Open> open) {}

    /** What the end of a text leaves open. */
    public enum Open {
        STATEMENT,
        PARENTHESIS,
        SINGLE_QUOTE,
        DOUBLE_QUOTE,
        BACKTICK,
        COMMENT
    }

    public Split split(String text) {
        List<Statement> statements = new ArrayList<>();
        Optional<Open> open = Optional.empty();
        int from = 0;
        for (StatementSpan span : spans(text)) {
            open = span.open();
            if (span.start() < span.end()) {
                statements.add(statement(text, span));
            } else if (open.isPresent()) {
                statements.add(UnclosedText.in(text, from).orElseThrow());
            }
            from = span.end() + 1;
        }
        return new Split(List.copyOf(statements), open);
    }

    /** Where the statements of a text stand; a comment at its end that is not closed is one without words. */
    public List<StatementSpan> spans(String text) {
        List<StatementSpan> spans = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = SqlScanner.skipBlank(text, at);
            if (start < 0) {
                spans.add(new StatementSpan(text.length(), text.length(), Optional.empty(), Optional.of(Open.COMMENT)));
                break;
            }
            if (start < text.length() && text.charAt(start) != ';') {
                StatementSpan span = span(text, start);
                spans.add(span);
                start = span.end();
            }
            at = start + 1;
        }
        return List.copyOf(spans);
    }

    private StatementSpan span(String text, int start) {
        Optional<String> command = firstWord.command(firstLine(text, start));
        if (command.isPresent()) {
            return new StatementSpan(start, new ArgumentScanner(text, start).end(), command, Optional.empty());
        }
        SqlScanner.End end = SqlScanner.endOfSql(text, start);
        return new StatementSpan(start, end.at(), command, end.open());
    }

    private static Statement statement(String text, StatementSpan span) {
        String written = text.substring(span.start(), span.end()).strip();
        int line = lineOf(text, span.start());
        if (span.command().isPresent()) {
            return command(span.command().get(), new ArgumentScanner(text, span.start()), written, line);
        }
        Optional<Statement> unclosed = UnclosedText.in(text, span.start());
        return unclosed.orElseGet(() -> new SqlStatement(written, line));
    }

    private static Statement command(String name, ArgumentScanner scanner, String written, int line) {
        if (scanner.problem().isPresent()) {
            return new BrokenStatement(scanner.problem().get(), written, line);
        }
        List<String> words = scanner.words().stream().map(ArgumentWord::text).toList();
        return new CommandStatement(name, words.subList(1, words.size()), written, line);
    }

    private static String firstLine(String text, int start) {
        int end = text.indexOf('\n', start);
        return (end < 0 ? text.substring(start) : text.substring(start, end)).stripTrailing();
    }

    static int lineOf(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
