package dev.logsift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs each script of {@code src/test/resources/golden}; what it prints must equal the {@code .out} file beside it.
 *
 * <p>A first line {@code -- args: ...} holds further arguments of the command line, lines {@code -- env: NAME=VALUE} the
 * environment; the folders of the run, each with a workspace of its own, are called WORKSPACE and HOME in the output. To accept new output, run with
 * {@code -Dgolden.accept=true} and look at the difference in Git.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final String ARGUMENTS = "-- args: ";
    private static final String VARIABLE = "-- env: ";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> scriptsPrintWhatTheyDid() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList().stream()
                    .map(script -> DynamicTest.dynamicTest(
                            script.getFileName().toString(), () -> assertPrintsItsGolden(script)));
        }
    }

    private void assertPrintsItsGolden(Path script) throws IOException {
        Path workspace = folder.resolve(script.getFileName().toString());
        ProgramRun run = ProgramRun.withEnvironment(environment(script), workspace, arguments(script));
        String printed = "--- exit code " + run.exitCode() + "\n--- standard output\n" + run.out()
                + "--- standard error\n" + run.err();
        printed = printed.replace(workspace.toString(), "WORKSPACE")
                .replace(SharedSpark.INSTALLATION.home().toString(), "HOME");
        Path golden = script.resolveSibling(script.getFileName().toString().replace(".sql", ".out"));
        if (Boolean.getBoolean("golden.accept")) {
            Files.writeString(golden, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(golden));
    }

    private static Map<String, String> environment(Path script) throws IOException {
        return Files.readString(script)
                .lines()
                .filter(line -> line.startsWith(VARIABLE))
                .map(line -> line.substring(VARIABLE.length()).split("=", 2))
                .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1]));
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
