package dev.logsift.generate.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.generate.GenerateRequest;
import dev.logsift.generate.Generated;
import dev.logsift.generate.GeneratedLog;
import dev.logsift.generate.LogGenerator;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioLibraryTest {
    private static final String OWN =
            """
            title: One scan
            based_on: access
            lines: 200
            attacks:
              - {attack: path_scan, entity: 198.51.100.9, day: 1, at: 11:40, minutes: 2, requests: 50}
            """;

    @TempDir
    Path own;

    @Test
    void aScenarioTakesOverWhatItDoesNotSayFromTheOneItIsBasedOn() throws IOException {
        Files.writeString(own.resolve("one_scan.yaml"), OWN);
        GeneratedLog log = plan("one_scan");

        assertThat(Generated.lines(log)).hasSize(200);
        assertThat(Generated.labels(log)).singleElement().satisfies(label -> {
            assertThat(label.entity()).isEqualTo("198.51.100.9");
            assertThat(label.firstSeen())
                    .isBetween(Instant.parse("2026-03-02T11:40:00Z"), Instant.parse("2026-03-02T11:40:02Z"));
            assertThat(label.lastSeen()).isBefore(Instant.parse("2026-03-02T11:42:00Z"));
        });
    }

    @Test
    void aScenarioOfTheWorkspaceWinsOverAShippedOneOfTheSameName() throws IOException {
        Files.writeString(own.resolve("flow.yaml"), OWN);

        assertThat(Generated.text(plan("flow"))).contains("HTTP/1.1");
    }

    @Test
    void aMisspeltScenarioGetsASuggestion() {
        assertThatThrownBy(() -> plan("acess")).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error).hasMessage("unknown scenario 'acess'");
            assertThat(error.help()).hasValue("did you mean 'access'?");
            assertThat(error.reason().orElseThrow()).contains("access, ", "flow");
            assertThat(error.isUsage()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    lines: 200      | lnies: 200       | lnies        | unknown key 'lnies'
                    lines: 200      | lines: 0         | lines        | 'lines' must be a whole number from 1
                    requests: 50    | request: 50      | attacks      | unknown key 'request'
                    path_scan       | path_scam        | attacks      | unknown attack 'path_scam'
                    day: 1          | day: 8           | attacks      | 'day' must be a whole number from 1 to 7
                    at: 11:40       | at: 25:00        | attacks      | 'at' must be a time of day
                    at: 11:40       | at: 9            | attacks      | 'at' must be a time of day
                    minutes: 2      | minutes: 0       | attacks      | 'minutes' must be a number from 0.01
                    entity:         | entitty:         | attacks      | unknown key 'entitty'
                    lines: 200      | start: yesterday | start        | 'start' must be a UTC time
                    based_on: access| based_on: broken | broken.yaml  | is based on itself
                    based_on: access| family: web      | family       | 'family' must be access or flow
                    based_on: access| family: access   | broken.yaml  | 'start' is missing
                    """)
    void aMistakeInAScenarioIsNamedWithFileAndKey(String right, String wrong, String place, String message)
            throws IOException {
        Files.writeString(own.resolve("broken.yaml"), OWN.replace(right, wrong));

        assertThatThrownBy(() -> plan("broken")).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error).hasMessageContaining(message);
            assertThat(error.place().orElseThrow() + error.getMessage()).contains("broken.yaml", place);
        });
    }

    @Test
    void aBackgroundWithAnUnknownKeyIsAnError() throws IOException {
        String shipped = Files.readString(Path.of("data/scenarios/flow.yaml"));
        Files.writeString(own.resolve("broken.yaml"), shipped.replace("preceded_by: dns", "preceded_by: dmz"));
        assertThatThrownBy(() -> plan("broken")).hasMessageContaining("'dmz'");

        Files.writeString(own.resolve("broken.yaml"), shipped.replace("request_bytes:", "requested:"));
        assertThatThrownBy(() -> plan("broken")).hasMessageContaining("unknown key 'requested'");
    }

    @Test
    void anUnknownFormatGetsASuggestionOrTheListOfTheFamilysFormats() {
        assertThatThrownBy(() -> Generated.log("access", 1, 1, "apache_comon"))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.help()).hasValue("did you mean 'apache_common'?"));
        assertThatThrownBy(() -> Generated.log("flow", 1, 1, "apache_common"))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.help()).hasValue("formats: cidds_001, zeek_conn"));
    }

    private GeneratedLog plan(String name) {
        ScenarioLibrary library = ScenarioLibrary.open(List.of(own, Path.of("data/scenarios")));
        return new LogGenerator(library).plan(new GenerateRequest(name, Optional.empty(), 1, Optional.empty()));
    }
}
