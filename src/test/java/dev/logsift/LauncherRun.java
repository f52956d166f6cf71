package dev.logsift;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** One start of bin/logsift as a process of its own: its exit code and what it printed where. */
record LauncherRun(int exitCode, String out, String err) {
    static final Path DISTRIBUTION = Path.of("target/logsift").toAbsolutePath();
    private static final int MOST_MINUTES = 5;

    static LauncherRun of(Path launcher, Path folder, Map<String, String> environment, String... arguments)
            throws Exception {
        Started started = start(launcher, folder, environment, arguments);
        return started.end();
    }

    static Started start(Path launcher, Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("logsift-it", ".out");
        Path err = Files.createTempFile("logsift-it", ".err");
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(DefaultSignals.of(command))
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new Started(builder.start(), out, err);
    }

    /** A start that has not ended yet. */
    record Started(Process process, Path out, Path err) {
        /** Waits until something has come about; where the process ends before, {@link #end} tells why. */
        Started await(Callable<Boolean> cameAbout) throws Exception {
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
            while (process.isAlive() && !cameAbout.call()) {
                if (System.nanoTime() > end) {
                    process.destroyForcibly();
                    throw new AssertionError("nothing came about: " + Files.readString(err));
                }
                Thread.sleep(20);
            }
            return this;
        }

        LauncherRun end() throws Exception {
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("still running after " + MOST_MINUTES + " minutes: " + Files.readString(err));
            }
            LauncherRun run = new LauncherRun(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
            Files.delete(out);
            Files.delete(err);
            return run;
        }
    }
}
