package dev.logsift.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.command.CommandRegistry;
import dev.logsift.engine.Engine;
import dev.logsift.interpreter.FirstWord;
import dev.logsift.interpreter.StatementSplitter;
import dev.logsift.session.Installation;
import dev.logsift.session.Session;
import dev.logsift.session.Workspace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.EOFError;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTest {
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
            value = {"SELECT 1|-", "SELECT 'a|'", "SELECT \"a|\"", "SELECT `a|`", "SELECT /* a|/*"})
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
    void commandsAndSqlCompleteTheFirstWord() throws IOException {
        assertThat(completions("")).contains("load", "help", "SELECT");
        assertThat(completions("sel")).contains("select");
        assertThat(completions("SELECT 1; .")).contains(".load").doesNotContain("load");
    }

    @Test
    void aCommandsArgumentsCompleteByWhatItsAnnotationsSay() throws IOException {
        assertThat(completions("help ")).contains("load", "quit");
        assertThat(completions("set ")).containsExactly("output_format", "row_limit", "timing", "timezone");
        assertThat(completions("load --")).contains("--log-format", "--since");
        assertThat(completions("run ")).contains("status_mix").doesNotContain("load");
        assertThat(completions("load x --log-format ")).isEmpty();
    }

    @Test
    void filesCompletePaths() throws IOException {
        Files.createFile(workspace.resolve("my log.gz"));
        assertThat(completions("load " + workspace + "/my")).contains(workspace + "/my log.gz");
        assertThat(parser.parse("load a\\ b", 9, ParseContext.COMPLETE).word()).isEqualTo("a b");
    }

    @Test
    void sqlCompletesKeywordsInTheCaseThatIsTyped() throws IOException {
        assertThat(completions("SELECT x FR")).contains("FROM").doesNotContain("from");
        assertThat(completions("select x fr")).contains("from").doesNotContain("FROM");
    }

    @Test
    void whatIsTypedIsKeptAsTheHistoryCommandReadsIt() throws IOException {
        try (Terminal terminal = terminal("SELECT 'a\\\\n;\n b';\nquit\n")) {
            LineReader reader = Prompt.reader(terminal, session(), commands, splitter, messages);
            assertThat(reader.readLine(Prompt.TEXT)).isEqualTo("SELECT 'a\\\\n;\n b';");
            assertThat(reader.readLine(Prompt.TEXT)).isEqualTo("quit");
        }
        assertThat(dev.logsift.session.History.read(session().workspace().history())
                        .entries())
                .extracting(dev.logsift.session.History.Entry::statement)
                .containsExactly("SELECT 'a\\\\n;\n b';", "quit");
        assertThat(said).isEmpty();
    }

    @Test
    void aHistoryThatCannotBeWrittenIsANotice() throws IOException {
        Files.createDirectory(session().workspace().history());
        try (Terminal terminal = terminal("SELECT 1;\n")) {
            LineReader reader = Prompt.reader(terminal, session(), commands, splitter, messages);
            assertThat(reader.readLine(Prompt.TEXT)).isEqualTo("SELECT 1;");
        }
        assertThat(said).singleElement().asString().startsWith("what you type is not kept: cannot write ");
    }

    @Test
    void theProgressBarGrowsAndRemovesItself() throws InterruptedException {
        assertThat(ProgressBar.line("lines", 1, 3)).isEqualTo("lines [##########                    ]  33 %");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ProgressBar bar = new ProgressBar(new PrintStream(err, true, StandardCharsets.UTF_8));
        bar.update("lines", 1, 3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .as("short tasks draw nothing")
                .isEmpty();
        Thread.sleep(120);
        bar.update("lines", 2, 3);
        bar.update("lines", 3, 3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("\r\u001b[Klines [###")
                .endsWith("\r\u001b[K");
    }

    private List<String> completions(String line) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        ParsedLine parsed = parser.parse(line, line.length(), ParseContext.COMPLETE);
        try (Terminal terminal = terminal("")) {
            LineReader reader = Prompt.reader(terminal, session(), commands, splitter, messages);
            new StatementCompleter(session(), commands).complete(reader, parsed, candidates);
        }
        return candidates.stream().map(Candidate::value).toList();
    }

    private Session session() {
        Supplier<Engine> none = () -> {
            throw new AssertionError("completion must not wait for Spark");
        };
        return new Session(
                none, new Installation(Path.of("").toAbsolutePath()), Workspace.open(workspace.resolve("workspace")));
    }

    private static Terminal terminal(String typed) throws IOException {
        return new DumbTerminal(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), new ByteArrayOutputStream());
    }
}
