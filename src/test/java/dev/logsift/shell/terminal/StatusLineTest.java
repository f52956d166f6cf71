package dev.logsift.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StatusLineTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final StatusLine status = new StatusLine(new PrintStream(screen, true, StandardCharsets.UTF_8), () -> 80);

    @Test
    void nothingIsDrawnWhereSomebodyElseHasTheScreen() {
        status.show("1 s");
        String during = status.away(() -> {
            screen.reset();
            status.show("2 s");
            return screen.toString(StandardCharsets.UTF_8);
        });
        status.show("3 s");
        assertThat(during).isEmpty();
        assertThat(screen.toString(StandardCharsets.UTF_8)).endsWith("3 s");
    }
}
