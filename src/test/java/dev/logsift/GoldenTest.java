package dev.logsift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs each script of {@code src/test/resources/golden}; what it prints must equal the {@code .out} file beside it.
 *
 * <p>A first line {@code -- args: ...} holds further arguments of the command line. To accept new output, run with
 * {@code -Dgolden.accept=true} and look at the difference in Git.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final String ARGUMENTS = "-- args: ";

    @TempDir
    Path workspace;

    @TestFactory
    Stream<DynamicTest> scriptsPrintWhatTheyDid() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList().stream()
                    .map(script -> DynamicTest.dynamicTest(
                            script.getFileName().toString(), () -> assertPrintsItsGolden(script)));
        }
    }

    private void assertPrintsItsGolden(Path script) throws IOException {
        ProgramRun run = ProgramRun.of(workspace, arguments(script));
        String printed = "--- exit code " + run.exitCode() + "\n--- standard output\n" + run.out()
                + "--- standard error\n" + run.err();
        Path golden = script.resolveSibling(script.getFileName().toString().replace(".sql", ".out"));
        if (Boolean.getBoolean("golden.accept")) {
            Files.writeString(golden, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(golden));
    }

    private static String[] arguments(Path script) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-f", script.toString()));
        String first = Files.readString(script).lines().findFirst().orElse("");
        if (first.startsWith(ARGUMENTS)) {
            arguments.addAll(List.of(first.substring(ARGUMENTS.length()).split(" ")));
        }
        return arguments.toArray(String[]::new);
    }
}
