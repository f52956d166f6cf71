package dev.logsift.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists in data/patterns: each proves itself when it is read. */
class ShippedPatternsTest {
    private static final Path FOLDER = Path.of("data/patterns");
    private static final PatternLibrary LISTS = PatternLibrary.open(List.of(FOLDER));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sql_injection",
                "path_traversal",
                "cross_site_scripting",
                "remote_code",
                "ssrf_metadata",
                "scanner_agents",
                "sensitive_files",
                "login_paths",
                "malformed",
                "web_shells",
                "bots"
            })
    void aListReadsProvesItselfAndSaysWhereItsFactsAreFrom(String name) {
        PatternList list = LISTS.require(name);
        assertThat(list.patterns()).hasSizeGreaterThan(1);
        assertThat(list.references()).isNotEmpty();
        assertThat(list.description()).isNotBlank();
    }

    @Test
    void theNamesAreThoseOfTheFiles() throws Exception {
        try (var files = Files.list(FOLDER)) {
            assertThat(LISTS.names()).hasSize((int) files.count());
        }
    }

    @Test
    void noAttackIsSeenInAnOrdinaryLog() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/ordinary_targets.txt"));
        for (String name :
                List.of("sql_injection", "path_traversal", "cross_site_scripting", "remote_code", "ssrf_metadata")) {
            PatternMatcher matcher = PatternMatcher.of(LISTS.require(name));
            assertThat(lines).as(name).noneMatch(matcher::matches);
        }
    }

    /** Would take minutes with an engine that backtracks, and hours with a square one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/*",
                "${",
                "union ",
                "<img ",
                "../",
                "select from ",
                "' or ",
                ";",
                "$(",
                "%25",
                "{{",
                "onload= ",
                "((((((",
                "/.env"
            })
    void hostileTextTakesLinearTime(String piece) {
        String text = "/?q=" + piece.repeat(40_000 / piece.length());
        for (String name : LISTS.names()) {
            assertThat(PatternMatcher.of(LISTS.require(name)).all(text)).isNotNull();
        }
    }
}
