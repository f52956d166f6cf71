package dev.logsift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.logsift.session.query.SideBySide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Runs the fenced sh, sql and logsift blocks of the pages, and compares text blocks with what they print. */
class DocumentationTest {
    @TempDir
    Path folder;

    /** The blocks of a page run one after the other, as they build on each other; pages do not, and run side by side. */
    @TestFactory
    Stream<DynamicNode> everyBlockRuns() throws IOException {
        return new SideBySide(2).map(pages(), this::container).stream();
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

    private DynamicNode container(Path page) {
        Path own = folder.resolve(page.getFileName().toString());
        List<DynamicTest> tests = DocumentationBlock.in(page).stream()
                .filter(DocumentationBlock::isRun)
                .map(block -> outcome(block, own))
                .toList();
        return dynamicContainer(page.toString(), tests);
    }

    /** A test that tells what came of a block, which has run by then. */
    private static DynamicTest outcome(DocumentationBlock block, Path own) {
        Optional<Throwable> failure = failure(() -> {
            copy("access.log", own.resolve("logs/access/access.log"));
            copy("flows.csv", own.resolve("logs/flows/flows.csv"));
            run(block, own);
        });
        return dynamicTest("line " + block.line(), () -> {
            if (failure.isPresent()) {
                throw failure.get();
            }
        });
    }

    private static Optional<Throwable> failure(Executable work) {
        try {
            work.execute();
            return Optional.empty();
        } catch (Throwable e) {
            return Optional.of(e);
        }
    }

    private static void run(DocumentationBlock block, Path own) throws IOException {
        StringBuilder out = new StringBuilder();
        for (DocumentationBlock.Call call : block.calls()) {
            List<String> arguments = new ArrayList<>(call.arguments());
            if (!arguments.contains("--output-format")) {
                arguments.addAll(List.of("--output-format", "table"));
            }
            arguments.replaceAll(text -> inFolder(text, own));
            ProgramRun run = ProgramRun.ofExample(
                    inFolder(call.input(), own), own.resolve("workspace"), arguments.toArray(String[]::new));
            assertThat(run.exitCode()).as("%s: %s", call, run.err()).isIn(call.exitCodes());
            out.append(run.out());
            removeReport(run.out());
        }
        block.output().ifPresent(expected -> assertThat(out.toString().stripTrailing())
                .isEqualTo(expected.stripTrailing()));
    }

    /** The pages speak of /logs and /tmp/logs; the test has them elsewhere. */
    private static String inFolder(String text, Path own) {
        String logs = own.resolve("logs").toString();
        return text.replace("/tmp/logs", logs).replace("'/logs", "'" + logs);
    }

    private static void removeReport(String out) throws IOException {
        Path file =
                Path.of(out.lines().reduce((first, last) -> last).orElse("none").strip());
        if (file.getFileName().toString().startsWith("logsift-report-")) {
            Files.delete(file);
        }
    }

    private static void copy(String sample, Path target) throws IOException {
        if (!Files.exists(target)) {
            Files.createDirectories(target.getParent());
            Files.copy(Path.of("data/samples").resolve(sample), target);
        }
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }
}
