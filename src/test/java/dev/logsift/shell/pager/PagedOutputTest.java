package dev.logsift.shell.pager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.output.text.Screen;
import dev.logsift.text.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Long answers through real programs, as {@code $PAGER} names them. */
@Timeout(60)
class PagedOutputTest {
    private static final Screen SCREEN = new Screen(true, 80, 24, false, true);

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final CountDownLatch cancelled = new CountDownLatch(1);

    @TempDir
    Path folder;

    @Test
    void whatFitsTheScreenIsPrintedWithoutAPager() throws IOException {
        write(output("touch started"), "line\n", 21);
        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("line\n".repeat(21));
    }

    @Test
    void aLongAnswerGoesThroughThePagerWhole() throws IOException {
        write(output("cat > '" + folder.resolve("paged") + "'"), "line\n", 5000);
        assertThat(folder.resolve("paged")).hasContent("line\n".repeat(5000));
        assertThat(screen.size()).isZero();
    }

    @Test
    void linesThatTheTerminalWrapsCountAsOftenAsTheyAreWrapped() throws IOException {
        write(output("cat > '" + folder.resolve("paged") + "'"), "日".repeat(300) + "\n", 10);
        assertThat(Files.exists(folder.resolve("paged"))).isTrue();
    }

    @Test
    void aReaderWhoLeavesWantsNoMoreRows() {
        PagedOutput output = output("head -1 > /dev/null");
        assertThatThrownBy(() -> write(output, "line\n", 1_000_000)).isInstanceOf(PagedOutput.ReaderLeft.class);
        assertThat(output.wasLeft()).isTrue();
    }

    @Test
    void aReaderWhoLeavesWhileRowsAreComputedStopsTheJobs() throws Exception {
        PagedOutput output = output("head -1 > /dev/null");
        output.write("line\n".repeat(30).getBytes(StandardCharsets.UTF_8));
        assertThat(cancelled.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(output.wasLeft()).isTrue();
        output.close();
    }

    @Test
    void aPagerThatIsNotThereIsAnErrorThatSaysWhatToDo() {
        assertThatThrownBy(() -> write(output("no-such-pager 2> /dev/null"), "line\n", 30))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("cannot start the pager 'no-such-pager");
    }

    @Test
    void lessChopsLinesAndShowsColoursUnlessTheUserSaysOtherwise() {
        assertThat(ProcessPager.lessOptions("")).isEqualTo("-SRFX");
        assertThat(ProcessPager.lessOptions("-M")).isEqualTo("-M -R");
        assertThat(ProcessPager.lessOptions("-FR")).isEqualTo("-FR");
    }

    private PagedOutput output(String command) {
        return new PagedOutput(screen, SCREEN, () -> ProcessPager.start(command, Map.of()), cancelled::countDown);
    }

    private static void write(PagedOutput output, String line, int times) throws IOException {
        try (output) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                output.write(bytes);
            }
        }
    }
}
