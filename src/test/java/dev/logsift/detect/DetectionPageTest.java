package dev.logsift.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.GeneratedPart;
import dev.logsift.SharedSpark;
import dev.logsift.detect.test.RuleTests;
import dev.logsift.detect.test.TestOutcome;
import dev.logsift.library.QueryLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds docs/detection.md to what {@code bench/detection} measured, and its example of a rule to the cases beside it. */
class DetectionPageTest {
    private static final Path HOME = SharedSpark.INSTALLATION.home();
    private static final Path PAGE = HOME.resolve("docs/detection.md");

    @TempDir
    Path workspace;

    @Test
    void theResultsAreTheMeasuredOnes() throws IOException {
        String measured = Files.readString(HOME.resolve("bench/DETECTION.md"));
        String sections = measured.substring(measured.indexOf("\n## ")).replaceAll("(?m)^#", "##");
        new GeneratedPart(PAGE, "results").holds(sections);
    }

    @Test
    void theRuleOfOnesOwnPassesItsCases() throws IOException {
        Path folder = Files.createDirectories(workspace.resolve("access/rules"));
        Files.writeString(folder.resolve("night_visitor.sql"), block("rule"));
        Files.writeString(folder.resolve("night_visitor.test.yaml"), block("yaml"));
        QueryLibrary library = QueryLibrary.open(List.of(workspace, SharedSpark.INSTALLATION.queries()));
        assertThat(new RuleTests(SharedSpark.engine(), library).run(List.of(library.entry("night_visitor"))))
                .hasSize(4)
                .allMatch(TestOutcome::isPassed);
    }

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```").matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
