package dev.logsift.spark.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.logsift.text.YamlMapping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.junit.jupiter.api.Test;

class ErrorWordingTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    @Test
    void everyWordingIsOfAnErrorThatSparkHasAndOfItsParameters() throws IOException {
        JsonNode errors;
        try (InputStream in = AnalysisException.class.getResourceAsStream("/error/error-classes.json")) {
            errors = new ObjectMapper().readTree(in);
        }
        String file = new String(
                ErrorWording.class.getResourceAsStream("errors.yaml").readAllBytes(), StandardCharsets.UTF_8);
        for (String name : YamlMapping.parse(file, "errors.yaml").keys()) {
            String[] parts = name.split("\\.");
            JsonNode error = errors.path(parts[0]);
            JsonNode part = parts.length == 1 ? error : error.path("subClass").path(parts[1]);
            assertThat(part.isMissingNode()).as("error %s", name).isFalse();
            String template = parts.length == 1 ? error.toString() : error.path("message") + part.toString();
            ErrorWording wording = ErrorWording.of(name).orElseThrow();
            assertThat(parameters(wording)).as(name).allMatch(parameter -> template.contains("<" + parameter + ">"));
        }
    }

    @Test
    void theWordingOfAClassIsThatOfItsParts() {
        assertThat(ErrorWording.of("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION"))
                .isEqualTo(ErrorWording.of("UNRESOLVED_COLUMN"));
        assertThat(ErrorWording.of("NO_SUCH.THING")).isEmpty();
        assertThat(ErrorWording.of("")).isEmpty();
    }

    @Test
    void namesStandWithoutTheQuotesOfSpark() {
        Map<String, String> parameters =
                Map.of("a", "`x`.`y`", "b", "\"(1 + \"z\")\"", "c", "[`p`, `q`]", "d", "file:/x");
        assertThat(ErrorWording.fill("{a} {b} {c} {d} {none}", parameters)).isEqualTo("x.y (1 + \"z\") p, q /x ");
        assertThat(ErrorWording.plain("(\"ARRAY\" or \"MAP<STRING>\")")).isEqualTo("(ARRAY or MAP<STRING>)");
    }

    @Test
    void everyErrorOfTheGoldenScriptIsShortAndWithoutJargon() throws IOException {
        String out = Files.readString(Path.of("src/test/resources/golden/sql_errors.out"));
        List<String> errors = List.of(out.split("(?m)^(?=error: )"));
        assertThat(errors).hasSizeGreaterThan(40);
        assertThat(errors.subList(1, errors.size())).allSatisfy(error -> {
            assertThat(error.lines()).hasSizeLessThanOrEqualTo(6).allMatch(line -> line.length() <= 100);
            assertThat(error).doesNotContainPattern("\\[[A-Z_]{5,}|SQLSTATE|Exception|spark\\.");
        });
    }

    private static List<String> parameters(ErrorWording wording) {
        String text = wording.message() + wording.help().orElse("");
        Stream<String> placed = PLACEHOLDER.matcher(text).results().map((MatchResult found) -> found.group(1));
        return Stream.concat(placed, wording.at().stream()).toList();
    }
}
