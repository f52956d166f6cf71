package dev.logsift.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.generate.attack.Label;
import dev.logsift.generate.scenario.ScenarioLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That attacks look like what they are named after, and keep their pace whatever the length of the log. */
class AttackShapeTest {
    @TempDir
    Path own;

    @ParameterizedTest
    @CsvSource({"T0, 300", "T1, 15", "T2, 0.4", "2.5, 2.5"})
    void aPaceIsTheTimeFromOneProbeToTheNext(String pace, double seconds) throws IOException {
        List<Instant> times = attackTimes(
                "flow",
                "vertical_scan, entity: 203.0.113.5, target: 192.168.100.6, ports: 40, unanswered: 1, pace: " + pace);

        assertThat(times).hasSize(40);
        double took = Duration.between(times.get(0), times.get(39)).toMillis() / 1000.0;
        assertThat(took).isBetween(38 * seconds, 40 * seconds);
    }

    @Test
    void moreLinesAddOrdinaryTrafficAndLeaveTheAttackAlone() throws IOException {
        String attack = "login_brute_force, entity: 203.0.113.5, minutes: 3, attempts: 50, success: true";

        assertThat(ofAttacker(generate("access", attack, 900), "203.0.113.5"))
                .isEqualTo(ofAttacker(generate("access", attack, 3000), "203.0.113.5"))
                .hasSize(50);
    }

    @Test
    void severalEntitiesTakeTurnsAndHaveALabelEach() throws IOException {
        List<Label> labels = labels(
                "access", "credential_stuffing, entity: [203.0.113.5-7, 198.51.100.9], attempts: 20, minutes: 5", 1000);

        assertThat(labels)
                .extracting(Label::entity)
                .containsExactly("203.0.113.5", "203.0.113.6", "203.0.113.7", "198.51.100.9");
        assertThat(labels).allMatch(label -> label.lines() == 5 && label.id() == 1);
    }

    @Test
    void addressesAnywhereAreTheSameForEverySeedAndNoneIsReserved() throws IOException {
        List<Label> labels = labels("access", "http_flood, entity: {internet: 40}, requests: 200, minutes: 2", 2000);

        assertThat(labels).hasSize(40).noneMatch(label -> label.entity().startsWith("203.0.113."));
    }

    @Test
    void anAttackOfSeveralDaysHappensOnEachAtTheSameTime() throws IOException {
        List<Instant> times = attackTimes(
                "flow",
                "heavy_upload, entity: 192.168.100.5, target: 203.0.113.9, days: 3, pace: 60, conversations: 2, megabytes: 5");

        assertThat(times).hasSize(6);
        assertThat(times)
                .extracting(time -> time.toString().substring(0, 14))
                .containsExactly(
                        "2026-03-03T02:",
                        "2026-03-03T02:",
                        "2026-03-04T02:",
                        "2026-03-04T02:",
                        "2026-03-05T02:",
                        "2026-03-05T02:");
    }

    @Test
    void anOutageTurnsOrdinaryAnswersBelowItsPathIntoErrors() throws IOException {
        String outage = "outage, entity: /products, minutes: 1200, share: 1, status: 502";
        List<String> lines = generate("access", outage, 8000);
        List<Label> labels = labels("access", outage, 8000);

        assertThat(lines).hasSize(8000);
        assertThat(lines.stream().filter(line -> line.matches(".* /products/\\S+ HTTP\\S+ 502 612 .*")))
                .hasSizeGreaterThan(20)
                .hasSize((int) labels.get(0).lines());
        assertThat(lines.stream().filter(line -> line.contains("GET /blog/")))
                .noneMatch(line -> line.contains(" 502 "));
    }

    @Test
    void sizesDriftUpToTheFactorAndNotAtOnce() throws IOException {
        String target = "/static/site.css";
        List<Long> sizes =
                generate("access", "size_drift, entity: " + target + ", minutes: 1200, factor: 4", 20_000).stream()
                        .filter(line -> line.contains(target) && line.contains("2026:") && line.contains(" 200 "))
                        .map(line -> Long.valueOf(line.split("\" 200 ")[1].split(" ")[0]))
                        .filter(size -> size != 38_214)
                        .toList();

        assertThat(sizes).isSorted();
        assertThat(sizes.get(0)).isLessThan(50_000);
        assertThat(sizes.get(sizes.size() - 1)).isBetween(130_000L, 4 * 38_214L);
    }

    @Test
    void log4ShellGoesWhereverTheScenarioSays() throws IOException {
        List<String> lines = ofAttacker(
                generate("access", "log4shell, entity: 203.0.113.5, requests: 6, into: [referrer, agent]", 1000),
                "203.0.113.5");

        assertThat(lines).hasSize(6).allMatch(line -> line.contains("\"${"));
        assertThat(lines.stream().filter(line -> line.endsWith("}\""))).hasSize(3);
    }

    @Test
    void everyInjectionIsARequestThatAServerLogsAsOne() throws IOException {
        for (String kind : List.of("sql_injection", "path_traversal", "cross_site_scripting", "log4shell")) {
            assertThat(ofAttacker(
                            generate("access", kind + ", entity: 203.0.113.5, requests: 40", 1000), "203.0.113.5"))
                    .hasSize(40)
                    .allMatch(line -> line.matches("\\S+ - - \\[[^]]+] \"GET [^\" ]+ HTTP/1\\.1\" \\d+ \\d+ .*"));
        }
    }

    @Test
    void aNullScanHasNoFlagsAndIsOnlyResetWhereClosed() throws IOException {
        List<String> flows = generate(
                "flow",
                "vertical_scan, entity: 203.0.113.5, target: 192.168.100.6, ports: 30, open: [22], unanswered: 0, technique: \"null\"",
                1000);

        assertThat(flows.stream().filter(flow -> flow.split(",")[3].equals("203.0.113.5")))
                .hasSize(30)
                .allMatch(flow -> flow.split(",")[10].equals("......"));
        assertThat(flows.stream().filter(flow -> flow.split(",")[5].equals("203.0.113.5")))
                .hasSize(29)
                .allMatch(flow -> flow.split(",")[10].equals(".A.R.."));
    }

    @Test
    void aBeaconIsNoLaterThanItsJitter() throws IOException {
        List<Instant> times = attackTimes(
                "flow", "beacon, entity: 192.168.210.5, target: 203.0.113.9, count: 30, pace: 60, jitter: 0.1");

        for (int i = 1; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 1), times.get(i)).toMillis())
                    .isBetween(54_000L, 66_000L);
        }
    }

    @Test
    void whatIsBenignHasNoSeverityAndIsLabelledAsOrdinaryInTheLog() throws IOException {
        String backup =
                "heavy_upload, entity: 192.168.100.5, target: 203.0.113.9, megabytes: 900, conversations: 4, benign: true";

        assertThat(labels("flow", backup, 1000)).singleElement().matches(Label::isBenign);
        assertThat(generate("flow", backup, 1000).stream().skip(1))
                .allMatch(flow -> flow.endsWith("normal,---,---,---"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    pace: T9               | 'pace' must be T0
                    pace: 1, minutes: 5    | 'pace' must be left out
                    severity: terrible     | 'severity' must be one of info
                    days: 9                | 'days' must be a whole number from 1 to 7
                    description: "a, b"    | 'description' must be text without commas
                    """)
    void aMistakeInWhatEveryAttackMayHaveIsNamed(String settings, String message) {
        assertThatThrownBy(() -> generate("access", "path_scan, entity: 203.0.113.5, " + settings, 100))
                .hasMessageContaining(message);
    }

    private List<Instant> attackTimes(String base, String attack) throws IOException {
        return generate(base, attack, 2000).stream()
                .map(line -> line.split(","))
                .filter(flow -> flow[12].equals("attacker"))
                .map(flow -> Instant.parse(flow[0].replace(' ', 'T') + "Z"))
                .toList();
    }

    private static List<String> ofAttacker(List<String> lines, String address) {
        return lines.stream().filter(line -> line.startsWith(address + " ")).toList();
    }

    private List<String> generate(String base, String attack, long lines) throws IOException {
        return Arrays.asList(Generated.text(plan(base, attack, lines)).split("\n"));
    }

    private List<Label> labels(String base, String attack, long lines) throws IOException {
        return Generated.labels(plan(base, attack, lines));
    }

    private GeneratedLog plan(String base, String attack, long lines) throws IOException {
        Files.writeString(
                own.resolve("mine.yaml"),
                "title: Mine\nbased_on: " + base + "\nattacks:\n  - {day: 2, at: \"02:00\", attack: " + attack + "}\n");
        ScenarioLibrary library = ScenarioLibrary.open(List.of(own, Path.of("data/scenarios")));
        return new LogGenerator(library).plan(new GenerateRequest("mine", Optional.of(lines), 1, Optional.empty()));
    }
}
