package dev.logsift.shell;

import static dev.logsift.shell.PseudoTerminal.CTRL_C;
import static dev.logsift.shell.PseudoTerminal.CTRL_D;
import static dev.logsift.shell.PseudoTerminal.CTRL_R;
import static dev.logsift.shell.PseudoTerminal.ENTER;
import static dev.logsift.shell.PseudoTerminal.RIGHT;
import static dev.logsift.shell.PseudoTerminal.TAB;
import static dev.logsift.shell.PseudoTerminal.UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.engine.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user types into the shell on a real pseudo-terminal, and sees there. */
class ShellTypingTest {
    private static final String CYAN_SELECT = "\u001b[36mSELECT";
    private static final int MOST_TABS = 30;
    private static final int MOST_LOOKS = 100;

    private final FakeEngine engine = new FakeEngine();

    @TempDir
    Path workspace;

    @ParameterizedTest
    @ValueSource(ints = {80, 200})
    void columnsAndValuesAreCompletedAndSqlIsColoured(int columns) throws Exception {
        PseudoTerminal screen = new PseudoTerminal(columns);
        try (ShellOnTerminal shell = start(screen, true, () -> engine)) {
            screen.await("logsift>").type("SELECT stat").await("SELECT stat");
            awaitCompletion(screen, "SELECT status");
            screen.type(" FROM access WHERE meth" + TAB).await("WHERE method").type(" = 'P");
            awaitCompletion(screen, "= 'POST'");
            screen.type(" AND status = " + TAB).await("404").type(CTRL_C);
            assertThat(screen.sent()).contains(CYAN_SELECT);
            assertThat(shell.bugs()).isEmpty();
        }
    }

    @Test
    void theContinuationPromptTellsWhatIsOpen() throws Exception {
        PseudoTerminal screen = new PseudoTerminal(80);
        try (ShellOnTerminal shell = start(screen, true, () -> engine)) {
            screen.await("logsift>").type("SELECT (" + ENTER).await("      (>");
            screen.type("'a" + ENTER).await("      '>").type("')" + ENTER).await("      ->");
            screen.type(";" + ENTER).await("number 1");
            assertThat(engine.statements()).containsExactly("SELECT (\n'a\n')");
            assertThat(shell.bugs()).isEmpty();
        }
    }

    @Test
    void ctrlCDropsWhatIsTypedAndTwiceAtAnEmptyPromptLeaves() throws Exception {
        PseudoTerminal screen = new PseudoTerminal(80);
        try (ShellOnTerminal shell = start(screen, true, () -> engine)) {
            screen.await("logsift>").type("SELECT (" + ENTER).await("      (>").type(CTRL_C);
            screen.await("an empty prompt", lines -> lines.get(lines.size() - 1).equals("logsift>"));
            screen.type(CTRL_C).await("(Ctrl-C again or Ctrl-D leaves)").type(CTRL_C);
            shell.awaitEnd();
            assertThat(engine.statements()).isEmpty();
            assertThat(shell.bugs()).isEmpty();
        }
    }

    @Test
    void aPasteOfAHundredLinesRunsItsStatementsInOrder() throws Exception {
        PseudoTerminal screen = new PseudoTerminal(80);
        List<String> statements =
                IntStream.range(0, 50).mapToObj(i -> "SELECT\n\t" + i).toList();
        try (ShellOnTerminal shell = start(screen, true, () -> engine)) {
            screen.await("logsift>").paste(String.join(";\n", statements) + ";").type(ENTER);
            screen.await("number 50");
            assertThat(engine.statements()).containsExactlyElementsOf(statements);
            assertThat(shell.bugs()).isEmpty();
        }
    }

    @Test
    void theHistoryIsSuggestedInGreySearchedAndKeptForTheNextSession() throws Exception {
        PseudoTerminal first = new PseudoTerminal(80);
        try (ShellOnTerminal shell = start(first, true, () -> engine)) {
            first.await("logsift>").type("SELECT 'remembered';" + ENTER).await("number 1");
            assertThat(shell.bugs()).isEmpty();
        }
        PseudoTerminal second = new PseudoTerminal(80);
        try (ShellOnTerminal shell = start(second, true, () -> engine)) {
            second.await("logsift>").type("SEL").await("logsift> SELECT 'remembered';");
            assertThat(second.sent()).containsPattern("\u001b\\[2m[A-Z]+ 'remembered';");
            second.type(RIGHT + ENTER).await("number 2");
            second.type(CTRL_R + "remem")
                    .await("bck-i-search: remem_")
                    .type(ENTER)
                    .await("number 3");
            second.type(UP).await("logsift> SELECT 'remembered';");
            assertThat(engine.statements()).containsOnly("SELECT 'remembered'").hasSize(3);
            assertThat(shell.bugs()).isEmpty();
        }
    }

    @Test
    void whileSparkStartsCommandsAreCompletedAndAnswer() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        PseudoTerminal screen = new PseudoTerminal(80);
        Supplier<Engine> slow = () -> {
            await(started);
            return engine;
        };
        try (ShellOnTerminal shell = start(screen, true, slow)) {
            screen.await("logsift>")
                    .type("hel" + TAB)
                    .await("logsift> help")
                    .type("loa" + TAB)
                    .await("help load");
            screen.type(ENTER).await("Usage: load");
            screen.await("logsift> ")
                    .type("SELECT * FROM access WHERE st" + TAB)
                    .await("WHERE status");
            screen.type(" = " + TAB + "1;" + ENTER);
            started.countDown();
            screen.await("number 1");
            assertThat(shell.bugs()).isEmpty();
        } finally {
            started.countDown();
        }
    }

    @Test
    void columnsOfTheFamiliesAreCompletedWhileTheFileIsStillLoaded() throws Exception {
        CountDownLatch loaded = new CountDownLatch(1);
        PseudoTerminal screen = new PseudoTerminal(80);
        try (ShellOnTerminal shell = new ShellOnTerminal(
                screen, workspace.resolve("home"), true, () -> engine, Map.of(), messages -> await(loaded))) {
            screen.await("logsift>")
                    .type("SELECT * FROM flow WHERE src_p" + TAB)
                    .await("WHERE src_port");
            screen.type(" AND _of" + TAB).await("AND _offset");
            assertThat(shell.bugs()).isEmpty();
        } finally {
            loaded.countDown();
        }
    }

    @Test
    void withoutColourNothingIsColouredAndNothingIsSuggested() throws Exception {
        Files.writeString(Files.createDirectories(workspace.resolve("home")).resolve("history"), "1:SELECT 'old';\n");
        PseudoTerminal screen = new PseudoTerminal(80);
        try (ShellOnTerminal shell = start(screen, false, () -> engine)) {
            screen.await("logsift>").type("SELECT 1;" + ENTER).await("number 1");
            assertThat(screen.sent()).doesNotContain("old", "\u001b[36m", "\u001b[2m");
            assertThat(shell.bugs()).isEmpty();
        }
    }

    @Test
    void aDumbTerminalGetsPlainText() throws Exception {
        PseudoTerminal screen = new PseudoTerminal(80, "dumb");
        ShellOnTerminal shell = start(screen, false, () -> engine);
        screen.await("logsift>").type("SELECT 1;" + ENTER).await("number 1").type(CTRL_D);
        shell.awaitEnd();
        assertThat(screen.sent()).doesNotContain("\u001b");
        assertThat(shell.bugs()).isEmpty();
        screen.close();
    }

    /** The words that Spark knows come in the background: as a user would, one sees what came of Tab before the next. */
    private static void awaitCompletion(PseudoTerminal screen, String completed) throws Exception {
        for (int tabs = 0; tabs < MOST_TABS && !shows(screen, completed); tabs++) {
            String before = screen.sent();
            screen.type(TAB);
            for (int looks = 0; looks < MOST_LOOKS && screen.sent().equals(before); looks++) {
                Thread.sleep(20);
            }
        }
        screen.await(completed);
    }

    private static boolean shows(PseudoTerminal screen, String text) {
        return String.join("\n", screen.lines()).contains(text);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ShellOnTerminal start(PseudoTerminal screen, boolean colour, Supplier<Engine> starter) {
        return new ShellOnTerminal(screen, workspace.resolve("home"), colour, starter);
    }
}
