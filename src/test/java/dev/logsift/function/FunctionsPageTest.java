package dev.logsift.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds docs/functions.md to the cards of the functions; a failure shows what belongs there. */
class FunctionsPageTest {
    private static final Path PAGE = Path.of("docs/functions.md");

    @Test
    void thePageHasTheSectionOfEachFunction() throws IOException {
        String sections = new FunctionCatalog()
                .all().stream()
                        .map(function -> new FunctionPage(function.card()).markdown())
                        .collect(Collectors.joining("\n"));
        assertThat(Files.readString(PAGE)).endsWith(sections);
    }

    @Test
    void theTextPageHasSignatureTypeAndExamples() {
        FunctionCard card =
                new FunctionCatalog().find("CIDR_MATCH").orElseThrow().card();
        assertThat(new FunctionPage(card).text())
                .startsWith("cidr_match(address, cidr) returns BOOLEAN\n")
                .contains("  cidr_match('10.1.2.3', '10.0.0.0/8')\n    gives true\n");
    }
}
