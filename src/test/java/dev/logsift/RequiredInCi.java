package dev.logsift;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What a test needs from the machine: where it is absent the test is skipped, but with LOGSIFT_CI set it fails. */
public final class RequiredInCi {
    private RequiredInCi() {}

    /** The path of a program on the PATH, such as {@code chromium}. */
    public static Path program(String name) {
        Optional<Path> program = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        return program.orElseGet(() -> missing("the program '" + name + "' is not on the PATH"));
    }

    private static <T> T missing(String message) {
        return System.getenv("LOGSIFT_CI") == null ? abort(message) : fail(message + ", and LOGSIFT_CI is set");
    }
}
