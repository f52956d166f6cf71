package dev.logsift.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.command.CommandRegistry;
import dev.logsift.engine.Engine;
import dev.logsift.interpreter.FirstWord;
import dev.logsift.interpreter.StatementSplitter;
import dev.logsift.session.Session;
import dev.logsift.session.workspace.History;
import dev.logsift.session.workspace.Installation;
import dev.logsift.session.workspace.Workspace;
import dev.logsift.shell.job.BackgroundEngine;
import dev.logsift.shell.terminal.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.Parser.ParseContext;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTest {
    private static final Supplier<Engine> NO_SPARK = () -> {
        throw new AssertionError("typing must not wait for Spark");
    };

    private final CommandRegistry commands = new CommandRegistry();
    private final StatementSplitter splitter = new StatementSplitter(new FirstWord(commands));
    private final PromptParser parser = new PromptParser(splitter);
    private final List<String> said = new ArrayList<>();
    private final Messages messages = new Messages(said::add, false, false);

    @TempDir
    Path workspace;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {"SELECT 1|-", "SELECT 'a|'", "SELECT \"a|\"", "SELECT `a|`", "SELECT /* a|/*", "SELECT (1|("})
    void anIncompleteStatementGoesOnAndTheContinuationPromptSaysWhatIsOpen(String line, String mark) {
        assertThatThrownBy(() -> parser.parse(line, line.length(), ParseContext.ACCEPT_LINE))
                .isInstanceOfSatisfying(
                        EOFError.class, error -> assertThat(error.getMissing()).isEqualTo(mark));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SELECT 1;", "help", "load 'x", "hlep", "SELECT 1; SELECT ';';"})
    void aCompleteStatementIsAccepted(String line) {
        assertThatCode(() -> parser.parse(line, line.length(), ParseContext.ACCEPT_LINE))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsTypedIsKeptAsTheHistoryCommandReadsIt() throws IOException {
        assertThat(typed("SELECT 'a\\\\n;\n b';\nquit\n")).containsExactly("SELECT 'a\\\\n;\n b';", "quit");
        assertThat(history()).containsExactly("SELECT 'a\\\\n;\n b';", "quit");
        assertThat(said).isEmpty();
    }

    @Test
    void eachStatementIsKeptOnceWhereItWasTypedLast() throws IOException {
        typed("help\nqueries\nhelp\n");
        assertThat(history()).containsExactly("queries", "help");
        typed("tables\nqueries\n");
        assertThat(history()).containsExactly("help", "tables", "queries");
    }

    @Test
    void duplicatesThatOtherSessionsWroteGoWhenAnotherOneBegins() throws IOException {
        Files.writeString(session().workspace().history(), "1:help\n2:tables\n3:help\n");
        typed("");
        assertThat(history()).containsExactly("tables", "help");
    }

    @Test
    void whatHoldsASecretOrBeginsWithABlankIsNotKept() throws IOException {
        typed("SET spark.hadoop.fs.s3a.secret.key=abc;\n queries\ntables\n");
        assertThat(history()).containsExactly("tables");
    }

    @Test
    void aHistoryThatCannotBeWrittenIsANotice() throws IOException {
        Files.createDirectory(session().workspace().history());
        assertThat(typed("SELECT 1;\nSELECT 1;\n")).containsExactly("SELECT 1;", "SELECT 1;");
        assertThat(said).singleElement().asString().startsWith("what you type is not kept: cannot write ");
    }

    /** What the prompt reads, line by line, from these keys. */
    private List<String> typed(String keys) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Terminal terminal = terminal(keys);
                Prompt prompt =
                        new Prompt(terminal, session(), commands, splitter, new BackgroundEngine(NO_SPARK), messages)) {
            while (true) {
                lines.add(prompt.readLine());
            }
        } catch (EndOfFileException end) {
            return lines;
        }
    }

    private List<String> history() {
        return History.read(session().workspace().history()).entries().stream()
                .map(History.Entry::statement)
                .toList();
    }

    private Session session() {
        return new Session(
                NO_SPARK,
                new Installation(Path.of("").toAbsolutePath()),
                Workspace.open(workspace.resolve("workspace")));
    }

    private static Terminal terminal(String typed) throws IOException {
        return new DumbTerminal(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), new ByteArrayOutputStream());
    }
}
