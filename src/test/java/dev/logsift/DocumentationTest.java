package dev.logsift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs the fenced sh, sql and logsift blocks of the pages, and compares text blocks with what they print. */
class DocumentationTest {
    @TempDir
    Path folder;

    @BeforeEach
    void logsOfTheExamples() throws IOException {
        copy("access.log", "logs/access/access.log");
        copy("flows.csv", "logs/flows/flows.csv");
    }

    @TestFactory
    Stream<DynamicNode> everyBlockRuns() throws IOException {
        return pages().stream().map(page -> dynamicContainer(page.toString(), blocks(page)));
    }

    @Test
    void theTestCommandOfTheReadmeIsTheOneThatCiRuns() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("```sh\nmvn -B verify\n```");
        assertThat(Files.readString(Path.of(".ci/run"))).contains("\nmvn -B verify\n");
    }

    @Test
    void linksLeadToFiles() throws IOException {
        for (Path page : pages()) {
            for (String target : DocumentationBlock.links(Files.readString(page))) {
                assertThat(page.resolveSibling(target)).as("link in %s", page).exists();
            }
        }
    }

    private Stream<DynamicNode> blocks(Path page) {
        return DocumentationBlock.in(page).stream()
                .filter(DocumentationBlock::isRun)
                .map(block -> dynamicTest("line " + block.line(), () -> run(block)));
    }

    private void run(DocumentationBlock block) throws IOException {
        StringBuilder out = new StringBuilder();
        for (DocumentationBlock.Call call : block.calls()) {
            List<String> arguments = new ArrayList<>(call.arguments());
            if (!arguments.contains("--output-format")) {
                arguments.addAll(List.of("--output-format", "table"));
            }
            arguments.replaceAll(this::inFolder);
            ProgramRun run = ProgramRun.ofExample(
                    inFolder(call.input()), folder.resolve("workspace"), arguments.toArray(String[]::new));
            assertThat(run.exitCode()).as("%s: %s", call, run.err()).isIn(call.exitCodes());
            out.append(run.out());
            removeReport(run.out());
        }
        block.output().ifPresent(expected -> assertThat(out.toString().stripTrailing())
                .isEqualTo(expected.stripTrailing()));
    }

    /** The pages speak of /logs and /tmp/logs; the test has them elsewhere. */
    private String inFolder(String text) {
        String logs = folder.resolve("logs").toString();
        return text.replace("/tmp/logs", logs).replace("'/logs", "'" + logs);
    }

    private static void removeReport(String out) throws IOException {
        Path file =
                Path.of(out.lines().reduce((first, last) -> last).orElse("none").strip());
        if (file.getFileName().toString().startsWith("logsift-report-")) {
            Files.delete(file);
        }
    }

    private void copy(String sample, String to) throws IOException {
        Path target = folder.resolve(to);
        Files.createDirectories(target.getParent());
        Files.copy(Path.of("data/samples").resolve(sample), target);
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }
}
