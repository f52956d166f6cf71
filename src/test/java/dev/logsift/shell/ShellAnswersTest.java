package dev.logsift.shell;

import static dev.logsift.shell.PseudoTerminal.CTRL_C;
import static dev.logsift.shell.PseudoTerminal.CTRL_D;
import static dev.logsift.shell.PseudoTerminal.ENTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.engine.Activity;
import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jline.terminal.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shell does with statements on a real pseudo-terminal: it waits, answers, pages, edits, and can be stopped. */
class ShellAnswersTest {
    private final FakeEngine engine = new FakeEngine();

    @TempDir
    Path folder;

    @Test
    void ctrlCStopsALongQueryAndTheShellGoesOn() throws Exception {
        PseudoTerminal screen = new PseudoTerminal(80);
        try (ShellOnTerminal shell = start(screen, Map.of())) {
            screen.await("logsift>").type("SELECT before;" + ENTER).await("number 1");
            screen.type(FakeEngine.ENDLESS + ";" + ENTER);
            engine.awaitEndless();
            screen.type(CTRL_C).await("cancelled");
            assertThat(engine.wasCancelled()).isTrue();
            screen.type("SELECT after;" + ENTER).await("number 3");
            screen.type("history 3" + ENTER).await("SELECT endless;");
            assertThat(shell.bugs()).isEmpty();
        }
    }

    @Test
    void ctrlDAtAnEmptyPromptLeaves() throws Exception {
        try (PseudoTerminal screen = new PseudoTerminal(80)) {
            ShellOnTerminal shell = start(screen, Map.of());
            screen.await("logsift>").type("SELECT 1;" + ENTER).await("number 1").type(CTRL_D);
            shell.awaitEnd();
            assertThat(shell.bugs()).isEmpty();
        }
    }

    @Test
    void theProgressBarShowsTasksAndIsGoneWhenTheAnswerComes() throws Exception {
        PseudoTerminal screen = new PseudoTerminal(80);
        try (ShellOnTerminal shell = start(screen, Map.of())) {
            screen.await("logsift>").type(FakeEngine.ENDLESS + ";" + ENTER);
            engine.awaitEndless();
            engine.did(new Activity(8, 2, 3_000_000));
            screen.await("25 % 2/8 tasks, 3.0 MB read");
            engine.endEndless();
            screen.await("number 1").await("1 row in");
            assertThat(screen.lines()).noneMatch(line -> line.contains("tasks"));
            assertThat(shell.bugs()).isEmpty();
        }
    }

    @Test
    void thatSparkStartsStandsAtTheRightUntilItIsUp() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        PseudoTerminal screen = new PseudoTerminal(80);
        Supplier<Engine> slow = () -> {
            await(started);
            return engine;
        };
        try (ShellOnTerminal shell = start(screen, Map.of(), slow)) {
            screen.await("logsift>").type("SELECT 1").await("the word at the right", lines -> prompt(lines)
                    .matches("logsift> SELECT 1 +starting Spark ..."));
            started.countDown();
            screen.await("nothing at the right", lines -> prompt(lines).equals("logsift> SELECT 1"));
            assertThat(shell.bugs()).isEmpty();
        } finally {
            started.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 200})
    void tablesFitTheTerminalAsItIsWhenTheyCome(int columns) throws Exception {
        String agent = "an agent of many words ".repeat(6).strip();
        engine.answer("SELECT wide", List.of(Column.text("agent")), List.of(List.of(agent)));
        PseudoTerminal screen = new PseudoTerminal(columns);
        try (ShellOnTerminal shell = start(screen, Map.of())) {
            screen.await("logsift>").type("SELECT wide;" + ENTER).await("1 row in");
            assertThat(screen.lines().contains(agent)).isEqualTo(columns == 200);
            assertThat(screen.lines()).allMatch(line -> line.length() <= columns);
            int other = 280 - columns;
            screen.type("SELECT wi").await("SELECT wi");
            screen.resize(other).type("de;" + ENTER).await("two footers", lines -> footers(lines) == 2);
            assertThat(String.join("\n", screen.lines()))
                    .contains(other == 200 ? agent : "an agent of many words an agent")
                    .contains("…");
            assertThat(engine.statements()).containsExactly("SELECT wide", "SELECT wide");
            assertThat(shell.bugs()).isEmpty();
        }
    }

    @Test
    void aTerminalThatDoesNotKnowItsSizeIsOneOfTheUsualSize() throws Exception {
        PseudoTerminal screen = new PseudoTerminal(80);
        screen.terminal().setSize(Size.of(0, 0));
        try (ShellOnTerminal shell = start(screen, Map.of())) {
            screen.await("logsift>").type("SELECT 'typed';").await("logsift> SELECT 'typed';");
            screen.type(ENTER).await("number 1");
            assertThat(shell.bugs()).isEmpty();
        }
    }

    @Test
    void aLongAnswerIsReadInThePagerOfTheUser() throws Exception {
        List<List<Object>> rows = IntStream.range(0, 100)
                .<List<Object>>mapToObj(i -> List.of("row " + i))
                .toList();
        engine.answer("SELECT long", List.of(Column.text("line")), rows);
        Path paged = folder.resolve("paged");
        PseudoTerminal screen = new PseudoTerminal(80);
        try (ShellOnTerminal shell = start(screen, Map.of("PAGER", "cat > " + paged))) {
            screen.await("logsift>").type("SELECT long;" + ENTER).await("100 rows in");
            assertThat(paged).content().startsWith("line\n").contains("row 0\n", "row 99\n");
            assertThat(screen.lines()).noneMatch(line -> line.startsWith("row "));
            screen.type("set pager off" + ENTER).type("SELECT long;" + ENTER).await("row 99");
            assertThat(shell.bugs()).isEmpty();
        }
    }

    @Test
    void aQueryIsEditedInTheUsersEditorAndComparedWithTheShippedOne() throws Exception {
        String editor = "sed -i -e 's/^title: .*/title: Mine/'";
        PseudoTerminal screen = new PseudoTerminal(200);
        try (ShellOnTerminal shell = start(screen, Map.of("VISUAL", editor))) {
            screen.await("logsift>")
                    .type("edit status_mix" + ENTER)
                    .await("+title: Mine")
                    .await("saved ");
            screen.type("delete status_mix" + ENTER)
                    .await("[y/N]")
                    .type("y" + ENTER)
                    .await("is back");
            assertThat(shell.bugs()).isEmpty();
        }
    }

    @Test
    void whoseEditorLeftAMistakeIsShownItAndAskedToGoOn() throws Exception {
        PseudoTerminal screen = new PseudoTerminal(80);
        try (ShellOnTerminal shell = start(screen, Map.of("EDITOR", "sed -i -e 's/^title: /titel: /'"))) {
            screen.await("logsift>").type("edit top_clients" + ENTER).await("did you mean 'title'?");
            screen.await("Go on editing? [Y/n]").type("n" + ENTER).await("top_clients was not saved");
            screen.type("SELECT 1;" + ENTER).await("number 1");
            assertThat(shell.bugs()).isEmpty();
        }
    }

    @Test
    void anEditorThatFailsLeavesTheQueryAndTheShell() throws Exception {
        PseudoTerminal screen = new PseudoTerminal(80);
        try (ShellOnTerminal shell = start(screen, Map.of("EDITOR", "exit 3;"))) {
            screen.await("logsift>").type("edit top_clients" + ENTER).await("its exit code is 3");
            screen.type("SELECT 1;" + ENTER).await("number 1");
            assertThat(folder.resolve("home/queries")).doesNotExist();
            assertThat(shell.bugs()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSourcedScriptStopsAtItsFirstErrorUnlessItIsToKeepGoing(boolean keepGoing) throws Exception {
        Path script = Files.writeString(folder.resolve("s.sql"), "SELECT a;\nload\nSELECT b;\n");
        PseudoTerminal screen = new PseudoTerminal(80);
        try (ShellOnTerminal shell = new ShellOnTerminal(
                screen, folder.resolve("home"), true, () -> engine, Map.of(), messages -> {}, keepGoing)) {
            screen.await("logsift>").type("source " + script + ENTER).await("s.sql, line 2");
            screen.type("SELECT c;" + ENTER).await(keepGoing ? "number 3" : "number 2");
            assertThat(engine.statements().contains("SELECT b")).isEqualTo(keepGoing);
            assertThat(shell.bugs()).isEmpty();
        }
    }

    @Test
    void whatIsLoadedWhileAStatementWaitsIsToldInALineOfItsOwn() throws Exception {
        CountDownLatch loaded = new CountDownLatch(1);
        PseudoTerminal screen = new PseudoTerminal(80);
        try (ShellOnTerminal shell =
                new ShellOnTerminal(screen, folder.resolve("home"), true, () -> engine, Map.of(), messages -> {
                    await(loaded);
                    messages.notice("a log is loaded");
                })) {
            screen.await("logsift>").type("SELECT 1;" + ENTER);
            screen.await("how long it waits", lines -> prompt(lines).matches("\\d+\\.\\d s"));
            loaded.countDown();
            screen.await("number 1");
            assertThat(screen.lines()).contains("a log is loaded");
            assertThat(shell.bugs()).isEmpty();
        } finally {
            loaded.countDown();
        }
    }

    @Test
    void namesAndValuesDoNotSteerTheTerminal() throws Exception {
        String hostile = "\u001b]0;owned\u0007\u001b[2J";
        engine.answer("SELECT hostile", List.of(Column.text("name" + hostile)), List.of(List.of("value" + hostile)));
        PseudoTerminal screen = new PseudoTerminal(80);
        try (ShellOnTerminal shell = start(screen, Map.of())) {
            screen.await("logsift>")
                    .type("SELECT hostile;" + ENTER)
                    .await("value\\x1b]0;owned")
                    .await("1 row in");
            screen.type("set output_format vertical" + ENTER).type("SELECT hostile;" + ENTER);
            screen.await("two footers", lines -> footers(lines) == 2).await("name\\x1b]0;owned");
            assertThat(screen.sent()).doesNotContain("\u001b]0;owned", "\u0007\u001b[2J");
            assertThat(shell.bugs()).isEmpty();
        }
    }

    private static String prompt(List<String> lines) {
        return lines.get(lines.size() - 1);
    }

    private static long footers(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("1 row in")).count();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ShellOnTerminal start(PseudoTerminal screen, Map<String, String> environment) throws IOException {
        return start(screen, environment, () -> engine);
    }

    private ShellOnTerminal start(PseudoTerminal screen, Map<String, String> environment, Supplier<Engine> starter)
            throws IOException {
        return new ShellOnTerminal(screen, folder.resolve("home"), true, starter, environment, messages -> {});
    }
}
