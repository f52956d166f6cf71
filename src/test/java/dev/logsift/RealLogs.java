package dev.logsift;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real logs beside the checkout, which are not part of it: tests that read them are skipped where they are absent. */
public final class RealLogs {
    private static final Path FOLDER = Path.of("../shared/data");

    private RealLogs() {}

    public static Path file(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped: the real logs are not here: " + file);
        return file;
    }
}
