package dev.logsift.detect.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.SharedSpark;
import dev.logsift.library.QueryLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What testing says of rules that are right, wrong, and such that their cases could not tell. */
class RuleTestsTest {
    @TempDir
    Path own;

    @Test
    void casesThatCannotFailAreReportedAndSoAreWrongOnesAndBrokenFiles() throws IOException {
        rule("busy", "count(*) >= :min_requests");
        rule("blind", "count(*) >= 5 AND :min_requests >= 0");
        rule("broken", "no_such_column > :min_requests");
        Files.writeString(folder().resolve("headless.sql"), "SELECT 1");
        QueryLibrary library = QueryLibrary.open(List.of(own, SharedSpark.INSTALLATION.queries()));
        List<TestOutcome> outcomes = new RuleTests(SharedSpark.engine(), library)
                .run(List.of(
                        library.entry("busy"),
                        library.entry("blind"),
                        library.entry("broken"),
                        library.entry("headless")));
        assertThat(outcomes)
                .extracting(outcome -> outcome.rule() + "/" + outcome.testCase() + "/"
                        + outcome.problem()
                                .map(text -> text.lines().findFirst().orElseThrow())
                                .orElse("passed"))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("busy/seven requests/passed"),
                        line -> assertThat(line).isEqualTo("busy/four requests/found [192.0.2.8] instead of []"),
                        line -> assertThat(line)
                                .isEqualTo("busy/silent with thresholds out of reach: min_requests/passed"),
                        line -> assertThat(line).isEqualTo("blind/seven requests/passed"),
                        line -> assertThat(line).isEqualTo("blind/four requests/passed"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "blind/silent with thresholds out of reach/no parameter, however far it is set,"
                                                + " changes 'seven requests'"),
                        line -> assertThat(line)
                                .startsWith("broken/seven requests/")
                                .contains("no_such_column"),
                        line -> assertThat(line)
                                .startsWith("broken/four requests/")
                                .contains("no_such_column"),
                        line -> assertThat(line).endsWith("no case of it fires"),
                        line -> assertThat(line).startsWith("headless//"));
    }

    @Test
    void evidenceHasTheRowsThatAFindingCountsOrAsManyAsTheCaseSays() throws IOException {
        rule("partial", "count(*) >= :min_requests", "SELECT * FROM access WHERE client = :entity LIMIT 6");
        rule("exact", "count(*) >= :min_requests", "SELECT * FROM access");
        Path cases = folder().resolve("exact.test.yaml");
        Files.writeString(
                cases, Files.readString(cases).replace("fires: [192.0.2.7]", "fires: [192.0.2.7]\n    evidence: 8"));
        QueryLibrary library = QueryLibrary.open(List.of(own, SharedSpark.INSTALLATION.queries()));
        assertThat(new RuleTests(SharedSpark.engine(), library)
                        .run(List.of(library.entry("partial"), library.entry("exact"))))
                .filteredOn(outcome -> outcome.testCase().equals("seven requests"))
                .extracting(outcome -> outcome.problem().orElse("passed"))
                .containsExactly(
                        "the evidence of 192.0.2.7 is 6 rows, its events are 7",
                        "the evidence of 192.0.2.7 is 7 rows instead of 8");
    }

    private void rule(String name, String condition) throws IOException {
        rule(name, condition, "SELECT * FROM access WHERE client = :entity");
    }

    private void rule(String name, String condition, String evidence) throws IOException {
        Files.writeString(
                folder().resolve(name + ".sql"),
                """
                /*
                title: Busy client
                severity: low
                params:
                  min_requests: {type: int, default: 4}
                needs: [client]
                evidence: %s
                */
                SELECT client AS entity, 0.5D AS score, count(*) AS events, min(ts) AS first_seen, max(ts) AS last_seen,
                  CAST(count(*) AS DOUBLE) AS observed, 4D AS expected, 'busy' AS summary
                FROM access GROUP BY client HAVING %s
                """
                        .formatted(evidence, condition));
        Files.writeString(
                folder().resolve(name + ".test.yaml"),
                """
                cases:
                  - name: seven requests
                    rows: [{repeat: 7, client: 192.0.2.7}]
                    fires: [192.0.2.7]
                  - name: four requests
                    rows: [{repeat: 4, client: 192.0.2.8}]
                    silent: true
                """);
    }

    private Path folder() throws IOException {
        return Files.createDirectories(own.resolve("access/rules"));
    }
}
