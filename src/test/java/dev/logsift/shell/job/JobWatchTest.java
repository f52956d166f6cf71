package dev.logsift.shell.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.engine.Activity;
import dev.logsift.shell.terminal.ProgressBar;
import dev.logsift.shell.terminal.StatusLine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class JobWatchTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final StatusLine line = new StatusLine(new PrintStream(err, true, StandardCharsets.UTF_8), () -> 40);

    @Test
    void theBarOfALongTaskGrowsAndRemovesItself() {
        AtomicLong clock = new AtomicLong();
        ProgressBar bar = new ProgressBar(line, clock::get);
        clock.set(TimeUnit.MILLISECONDS.toNanos(99));
        bar.update("lines", 1, 3);
        assertThat(printed()).as("short tasks draw nothing").isEmpty();
        clock.set(TimeUnit.MILLISECONDS.toNanos(100));
        bar.update("lines", 2, 3);
        bar.update("lines", 3, 3);
        assertThat(printed())
                .startsWith("\r\u001b[Klines [####################")
                .endsWith("\r\u001b[K");
    }

    @Test
    void jobsAreDescribedByTasksBytesAndTime() {
        assertThat(JobWatch.describe(new Activity(4, 1, 2_400_000), 1250))
                .isEqualTo("[#######                       ]  25 % 1/4 tasks, 2.4 MB read, 1.3 s");
        assertThat(JobWatch.describe(Activity.NONE, 900)).as("no job yet").isEqualTo("0.9 s");
    }

    @Test
    void tasksThatWereTriedAgainMakeNoMoreThanTheWhole() {
        assertThat(JobWatch.describe(new Activity(1, 2, 0), 1000))
                .contains("100 %")
                .contains("2/1 task");
    }

    @Test
    void aStatusIsNeverWiderThanTheTerminalSinceAWrappedLineCannotBeErased() {
        line.show("x".repeat(100));
        assertThat(printed()).isEqualTo("\r\u001b[K" + "x".repeat(38) + "~");
    }

    @Test
    void whatIsSaidTakesThePlaceOfTheStatus() {
        line.show("working");
        line.say("done");
        line.clear();
        assertThat(printed()).isEqualTo("\r\u001b[Kworking\r\u001b[Kdone\n");
    }

    private String printed() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
