package dev.logsift.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.SharedSpark;
import dev.logsift.library.Parameter;
import dev.logsift.library.Query;
import dev.logsift.library.QueryLibrary;
import dev.logsift.library.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the table in docs/rules.md to the headers of the rules; a failure shows the table that belongs there. */
class RulesPageTest {
    private static final Path PAGE = SharedSpark.INSTALLATION.home().resolve("docs/rules.md");

    @Test
    void theTableOfRulesIsWhatTheHeadersSay() throws IOException {
        String table = QueryLibrary.open(List.of(SharedSpark.INSTALLATION.queries())).all().stream()
                .filter(Query::isRule)
                .map(RulesPageTest::line)
                .collect(Collectors.joining(
                        "\n",
                        "| rule | family | severity | ATT&CK | finds | defaults |\n|---|---|---|---|---|---|\n",
                        "\n"));
        assertThat(Files.readString(PAGE)).contains(table);
    }

    private static String line(Query rule) {
        String techniques = rule.header().tags().stream()
                .filter(tag -> tag.startsWith("attack.T"))
                .map(tag -> tag.substring("attack.".length()))
                .collect(Collectors.joining(", "));
        String defaults = rule.header().parameters().stream()
                .map(Parameter::spelling)
                .filter(spelling -> spelling.length() < 40)
                .map(spelling -> "`" + spelling + "`")
                .collect(Collectors.joining(", "));
        return "| "
                + String.join(
                        " | ",
                        rule.name(),
                        rule.family(),
                        rule.header().severity().map(Severity::word).orElseThrow(),
                        techniques,
                        rule.header().title(),
                        defaults)
                + " |";
    }
}
