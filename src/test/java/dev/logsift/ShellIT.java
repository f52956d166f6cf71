package dev.logsift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program on a terminal that {@code script} of util-linux makes: nothing of the test is in its process. */
class ShellIT {
    private static final int MOST_MINUTES = 3;

    @TempDir
    Path folder;

    @Test
    void itCompletesColoursAnswersAndLeaves() throws Exception {
        Path script = RequiredInCi.program("script");
        Path seen = folder.resolve("seen");
        Path log = LauncherRun.DISTRIBUTION.resolve("data/samples/access.log");
        String command = "stty cols 80 rows 30; exec " + LauncherRun.DISTRIBUTION.resolve("bin/logsift")
                + " --workspace " + folder.resolve("home") + " " + log;
        ProcessBuilder builder = new ProcessBuilder(
                        DefaultSignals.of(List.of(script.toString(), "-qfec", command, seen.toString())))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().remove("NO_COLOR");
        Process process = builder.start();
        try (OutputStream keys = process.getOutputStream()) {
            await(seen, text -> text.contains("logsift>") && text.contains("lines fit"));
            type(keys, "sel\t");
            await(seen, text -> text.contains("\u001b[36mselect"));
            type(keys, "40 + 2 AS answer;\r");
            await(seen, text -> text.contains("42"));
            type(keys, "select (\r");
            int before = await(seen, text -> text.contains("(> ")).length();
            type(keys, "\u0003"); // the terminal's own Ctrl-C
            await(seen, text -> text.indexOf("logsift>", before) > 0);
            type(keys, "\u0004");
            assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroy();
        }
        assertThat(process.exitValue()).isZero();
        assertThat(folder.resolve("home/history")).content().contains("select 40 + 2 AS answer;");
        assertThat(folder.resolve("home/storage/metastore"))
                .as("a shell that asks no stored table leaves the workspace's Derby to others")
                .doesNotExist();
    }

    private static void type(OutputStream keys, String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    private static String await(Path seen, Predicate<String> shown) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
        String text = "";
        while (!shown.test(text)) {
            assertThat(System.nanoTime()).as(text).isLessThan(end);
            Thread.sleep(50);
            text = Files.exists(seen) ? Files.readString(seen, StandardCharsets.ISO_8859_1) : "";
        }
        return text;
    }
}
