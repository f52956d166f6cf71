package dev.logsift.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.command.CommandRegistry;
import dev.logsift.interpreter.Statement.BrokenStatement;
import dev.logsift.interpreter.Statement.CommandStatement;
import dev.logsift.interpreter.Statement.SqlStatement;
import dev.logsift.interpreter.StatementSplitter.Open;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementSplitterTest {
    private final StatementSplitter splitter = new StatementSplitter(new FirstWord(new CommandRegistry()));

    @Test
    void sqlEndsAtASemicolonAndACommandAtTheEndOfItsLine() {
        assertThat(splitter.split("SELECT 1;\nsource a.sql\nSELECT\n 2; help; quit")
                        .statements())
                .containsExactly(
                        new SqlStatement("SELECT 1", 1),
                        new CommandStatement("source", List.of("a.sql"), "source a.sql", 2),
                        new SqlStatement("SELECT\n 2", 3),
                        new CommandStatement("help", List.of(), "help", 4),
                        new CommandStatement("quit", List.of(), "quit", 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ';'",
                "SELECT \";\"",
                "SELECT `;`",
                "SELECT 'it''s;'",
                "SELECT 'it\\';s'",
                "SELECT r'\\', ';'",
                "SELECT 1 -- ;",
                "SELECT 1 /* ; */",
                "SELECT 1 /* /* ; */ ; */",
                "SELECT '--', ';'",
                "SELECT '/*', ';'",
                "SELECT \"a\nb;\""
            })
    void aSemicolonInsideQuotesOrCommentsEndsNothing(String sql) {
        assertThat(splitter.split(sql + "\n; SELECT 2").statements())
                .containsExactly(
                        new SqlStatement(sql, 1),
                        new SqlStatement("SELECT 2", 2 + (int) sql.lines().count() - 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "SELECT 1|STATEMENT",
                "SELECT 'a|SINGLE_QUOTE",
                "SELECT \"a|DOUBLE_QUOTE",
                "SELECT `a|BACKTICK",
                "SELECT /* a|COMMENT",
                "/* a|COMMENT",
                "SELECT 1; SELECT 2|STATEMENT"
            })
    void tellsWhatIsOpen(String text, Open open) {
        assertThat(splitter.split(text).open()).hasValue(open);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "SELECT 1;SELECT 'it is; SELECT 2|the quote '|8",
                "SELECT `a; SELECT 1|the quote `|8",
                "SELECT 1; /* a; SELECT 1|the comment|2",
                "/* a|the comment|1"
            })
    void whatIsNotClosedAtTheEndIsAnErrorThatPointsToItsBeginning(String text, String what, int column) {
        List<Statement> statements = splitter.split(text).statements();
        BrokenStatement last = (BrokenStatement) statements.get(statements.size() - 1);
        assertThat(last.problem()).hasMessage(what + " is not closed");
        assertThat(last.problem().place().orElseThrow()).contains(", column " + column + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "SELECT 1;", "SELECT 1; -- done", "help", "help; ;", "-- only a comment"})
    void tellsThatNothingIsOpen(String text) {
        assertThat(splitter.split(text).open()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET spark.sql.shuffle.partitions=4",
                "SET key=value",
                "set key = value",
                "SET spark.sql.ansi.enabled",
                "SET -v",
                "SET TIME ZONE 'UTC'",
                "SHOW TABLES",
                "show create table x",
                "USE DATABASE x",
                "CLEAR CACHE",
                "(SELECT 1)",
                "WITH a AS (SELECT 1) SELECT * FROM a",
                "FROM a SELECT b"
            })
    void plainSqlIsSql(String text) {
        assertThat(splitter.split(text).statements()).containsExactly(new SqlStatement(text, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "set, set",
        "SET row_limit 5, set",
        "set timing=off, set",
        "set timing, set",
        "show status_mix, show",
        ".help, help",
        "exit, exit",
        ".nonsense x, nonsense",
        "hepl, hepl",
        "hepl me, hepl",
        "nonsense, nonsense"
    })
    void commandsAreCommandsMisspeltOrNot(String text, String name) {
        assertThat(splitter.split(text).statements())
                .singleElement()
                .isInstanceOfSatisfying(CommandStatement.class, command -> assertThat(command.name())
                        .isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELEC 1 FROM x", "entirely other words", "UPDTE x SET y = 1"})
    void whatIsNearNoCommandGoesToSpark(String text) {
        assertThat(splitter.split(text).statements()).containsExactly(new SqlStatement(text, 1));
    }

    @Test
    void argumentsAreSplitAsAShellDoes() {
        assertThat(arguments("source '/path with space/*.gz' as x"))
                .containsExactly("/path with space/*.gz", "as", "x");
        assertThat(arguments("source \"a \\\"b\\\" \\n\" c\\ d e'f g'h"))
                .containsExactly("a \"b\" \\n", "c d", "ef gh");
        assertThat(arguments("source '' `a b`")).containsExactly("", "a b");
        assertThat(arguments("source 'a;b';")).containsExactly("a;b");
    }

    @Test
    void optionsAndGlobsAreNoComments() {
        assertThat(arguments("source --log-format combined /var/*/x /*.log"))
                .containsExactly("--log-format", "combined", "/var/*/x", "/*.log");
        assertThat(arguments("source a -- the rest; is a comment")).containsExactly("a");
        assertThat(arguments("source a /* not; b */ c")).containsExactly("a", "c");
    }

    @Test
    void aQuoteLeftOpenInACommandIsAnErrorOfThatLineOnly() {
        List<Statement> statements = splitter.split("source 'abc; d\nSELECT 1;").statements();
        assertThat(statements).hasSize(2).endsWith(new SqlStatement("SELECT 1", 2));
        assertThat(statements.get(0))
                .isInstanceOfSatisfying(
                        BrokenStatement.class,
                        broken -> assertThat(broken.problem().describe())
                                .isEqualTo(
                                        """
                                error: the quote ' is not closed
                                  at: 'abc; d
                                  help: a command stands on one line; close the quote before its end"""));
    }

    private List<String> arguments(String text) {
        CommandStatement command =
                (CommandStatement) splitter.split(text).statements().get(0);
        return command.arguments();
    }
}
