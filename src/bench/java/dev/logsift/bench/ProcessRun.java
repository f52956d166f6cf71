package dev.logsift.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs other programs to their end. */
public final class ProcessRun {
    private ProcessRun() {}

    /** What the program printed; an exception with it if the program failed. */
    public static String output(List<String> command) throws IOException, InterruptedException {
        return run(command, new ProcessBuilder(command).redirectErrorStream(true));
    }

    /** What the program printed on standard output, which is all that matters unless it failed. */
    public static String answer(List<String> command) throws IOException, InterruptedException {
        return run(command, new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD));
    }

    private static String run(List<String> command, ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectInput(
                        ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.get(0) + " failed: " + output.strip());
        }
        return output;
    }

    public static boolean isInstalled(String command) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, command))
                .anyMatch(Files::isExecutable);
    }
}
