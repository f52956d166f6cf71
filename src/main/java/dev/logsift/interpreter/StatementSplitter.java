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
        SINGLE_QUOTE,
        DOUBLE_QUOTE,
        BACKTICK,
        COMMENT
    }

    public Split split(String text) {
        List<Statement> statements = new ArrayList<>();
        Optional<Open> open = Optional.empty();
        int at = 0;
        while (at < text.length()) {
            int start = SqlScanner.skipBlank(text, at);
            if (start < 0) {
                return new Split(List.copyOf(statements), Optional.of(Open.COMMENT));
            }
            if (start == text.length()) {
                break;
            }
            if (text.charAt(start) == ';') {
                at = start + 1;
                continue;
            }
            Optional<String> command = firstWord.command(firstLine(text, start));
            if (command.isPresent()) {
                at = addCommand(command.get(), text, start, statements);
                open = Optional.empty();
            } else {
                SqlScanner.End end = SqlScanner.endOfSql(text, start);
                statements.add(new SqlStatement(text.substring(start, end.at()).strip(), lineOf(text, start)));
                open = end.open();
                at = end.at() + 1;
            }
        }
        return new Split(List.copyOf(statements), open);
    }

    private static int addCommand(String name, String text, int start, List<Statement> statements) {
        ArgumentScanner scanner = new ArgumentScanner(text, start);
        List<String> words = scanner.words();
        String written = text.substring(start, scanner.end()).strip();
        int line = lineOf(text, start);
        statements.add(
                scanner.problem().isPresent()
                        ? new BrokenStatement(scanner.problem().get(), written, line)
                        : new CommandStatement(name, words.subList(1, words.size()), written, line));
        return scanner.end() + 1;
    }

    private static String firstLine(String text, int start) {
        int end = text.indexOf('\n', start);
        return (end < 0 ? text.substring(start) : text.substring(start, end)).stripTrailing();
    }

    private static int lineOf(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
