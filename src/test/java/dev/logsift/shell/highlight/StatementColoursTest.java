package dev.logsift.shell.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.command.CommandRegistry;
import dev.logsift.engine.Column;
import dev.logsift.engine.SqlFunction;
import dev.logsift.interpreter.FirstWord;
import dev.logsift.interpreter.StatementSplitter;
import dev.logsift.shell.complete.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementColoursTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            List.of("QUERY", "SELECT", "DESCRIBE"),
            List.of(new SqlFunction("count", "count(expr)", "")),
            List.of(),
            Map.of("access", List.of(Column.text("status"), Column.text("query"))));

    private final CommandRegistry commands = new CommandRegistry();
    private final StatementSplitter splitter = new StatementSplitter(new FirstWord(commands));

    /** A bar is the cursor; else it is at the end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '^',
            value = {
                "SELECT status, 1.5 # KEYWORD SELECT, COLUMN status, NUMBER 1.5",
                "select Count(*) from ACCESS # KEYWORD select, FUNCTION Count, KEYWORD from, TABLE ACCESS",
                "SELECT count, query, a.select # KEYWORD SELECT, COLUMN query",
                "SELECT 'a;b' -- c # KEYWORD SELECT, STRING 'a;b', COMMENT -- c",
                "SELECT 'open # KEYWORD SELECT, STRING 'open",
                "SELECT `status`, :p /* c */ # KEYWORD SELECT, COLUMN `status`, PARAMETER :p, COMMENT /* c */",
                "-- a # COMMENT -- a",
                "help; -- a # COMMAND help, COMMENT -- a",
                "SELECT 1; load x # KEYWORD SELECT, NUMBER 1, COMMAND load",
                "load 'my log' --since 2015 # COMMAND load, STRING 'my log', OPTION --since, NUMBER 2015",
                "load x --sinse 1 # COMMAND load, WRONG --sinse, NUMBER 1",
                "load x --sin # COMMAND load",
                "load x --sin| 1 # COMMAND load, NUMBER 1",
                "hlep # WRONG hlep",
                "hel # ^^",
                "hel| # ^^",
                "sel # ^^",
                "hlep x # WRONG hlep",
                "SELECT (1| # KEYWORD SELECT, NUMBER 1",
                "SELECT (1)| # KEYWORD SELECT, BRACKET (, NUMBER 1, BRACKET )",
                "SELECT |(a, (b)) # KEYWORD SELECT, BRACKET (, BRACKET )",
                "SELECT 1) # KEYWORD SELECT, NUMBER 1, WRONG )",
                "SELECT ')' # KEYWORD SELECT, STRING ')'",
                "SELECT a[0) # KEYWORD SELECT, NUMBER 0, WRONG )",
            })
    void everyPieceOfAStatementHasItsRole(String typed, String expected) {
        int bar = typed.indexOf('|');
        String text = typed.replace("|", "");
        List<Run> runs =
                new StatementColours(splitter, commands, () -> VOCABULARY).runs(text, bar < 0 ? text.length() : bar);
        String roles = runs.stream()
                .sorted(Comparator.comparingInt(Run::start))
                .map(run -> run.role() + " " + text.substring(run.start(), run.end()))
                .collect(Collectors.joining(", "));
        assertThat(roles).isEqualTo(expected);
    }

    @Test
    void whatIsShownIsWhatIsTypedButForControlCharacters() {
        StatementHighlighter highlighter = new StatementHighlighter(splitter, commands, () -> VOCABULARY);
        assertThat(highlighter.painted("SELECT '\u001b[31m\n\t漢字 😀'", 0).toString())
                .isEqualTo("SELECT '^[[31m\n\t漢字 😀'");
    }

    @Test
    void aPasteOfManyStatementsIsPaintedFastEnoughToBeDoneAtEachKey() {
        String paste = "SELECT status, count(*) FROM access WHERE query = 'x' GROUP BY status;\n".repeat(130);
        assertThat(new StatementColours(splitter, commands, () -> VOCABULARY).runs(paste, paste.length()))
                .hasSize(130 * 11);
    }
}
