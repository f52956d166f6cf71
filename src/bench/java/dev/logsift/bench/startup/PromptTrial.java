package dev.logsift.bench.startup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A shell in a pseudo-terminal that {@code script} of util-linux makes: how long until its prompt stands there. */
final class PromptTrial {
    private static final String PROMPT = "logsift> ";
    private static final byte[] CONTROL_D = {4};

    private final List<String> command;

    PromptTrial(List<String> command) {
        this.command = command;
    }

    /** Starts the shell, waits for the prompt, and leaves; returns the seconds to the prompt. */
    double run() throws IOException, InterruptedException {
        String line = command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        ProcessBuilder builder =
                new ProcessBuilder("script", "-qec", "stty cols 120 rows 40; exec " + line, "/dev/null");
        builder.environment().put("TERM", "xterm-256color");
        long start = System.nanoTime();
        Process process = builder.start();
        double seconds = (awaitPrompt(process.getInputStream()) - start) / 1e9;
        process.getOutputStream().write(CONTROL_D);
        process.getOutputStream().flush();
        process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        process.waitFor();
        return seconds;
    }

    /** The moment at which the prompt was read. */
    private static long awaitPrompt(InputStream screen) throws IOException {
        StringBuilder shown = new StringBuilder();
        byte[] bytes = new byte[4096];
        while (shown.indexOf(PROMPT) < 0) {
            int read = screen.read(bytes);
            if (read < 0) {
                throw new IOException("the shell ended without a prompt: " + shown);
            }
            shown.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
        }
        return System.nanoTime();
    }
}
