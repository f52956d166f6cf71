package dev.logsift.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.ParsedLine;
import dev.logsift.format.ShippedFormats;
import dev.logsift.format.column.Family;
import dev.logsift.generate.attack.Label;
import dev.logsift.generate.attack.PlannedAttack;
import dev.logsift.generate.scenario.Scenario;
import dev.logsift.generate.scenario.ScenarioLibrary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads each scenario's log back with the real parser and counts, without the generator, what the labels say. */
class ScenarioTruthTest {
    private static final long LINES = 4_000;
    private static final long MEASURED_LINES = 200_000;
    private static final ScenarioLibrary LIBRARY = ScenarioLibrary.open(List.of(Path.of("data/scenarios")));

    @ParameterizedTest
    @MethodSource("names")
    void everyLineIsReadAndEveryLabelIsTrue(String name) throws IOException {
        Scenario scenario = LIBRARY.scenario(name);
        GeneratedLog log =
                new LogGenerator(LIBRARY).plan(new GenerateRequest(name, Optional.of(LINES), 3, Optional.empty()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Label> labels = log.writeTo(out, written -> {});
        List<ParsedLine> lines = parsed(scenario, out.toString(StandardCharsets.UTF_8));
        List<ParsedLine> rows =
                lines.stream().filter(line -> line.outcome().isRow()).toList();

        assertThat(lines).noneMatch(line -> line.outcome().isReject());
        assertThat(rows).hasSize((int) LINES);
        for (Label label : labels) {
            List<Instant> times = rows.stream()
                    .filter(row -> isOf(label, row))
                    .map(row -> ((Instant) row.get("ts")).truncatedTo(ChronoUnit.MILLIS))
                    .filter(time -> !time.isBefore(label.firstSeen()) && !time.isAfter(label.lastSeen()))
                    .toList();
            assertThat(times).as("lines of %s", label).contains(label.firstSeen(), label.lastSeen());
            if (isOnlyAttacker(label, labels)) {
                assertThat(times).as("lines of %s", label).hasSize((int) label.lines());
            } else {
                assertThat(times).as("lines of %s", label).hasSizeGreaterThanOrEqualTo((int) label.lines());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void noAttackIsCutShortInALogOfTheLengthThatIsMeasured(String name) {
        Scenario scenario = LIBRARY.scenario(name);
        long lines = scenario.attacks().stream()
                .map(attack -> new PlannedAttack(attack, 1, false, Long.MAX_VALUE))
                .mapToLong(PlannedAttack::lines)
                .sum();

        assertThat(lines).isLessThan((long) (MEASURED_LINES * scenario.attackShare()));
    }

    static Stream<String> names() {
        return LIBRARY.names().stream();
    }

    /** What the log itself says: by the attack's number where it has one, else by who asks, what fails or what is read. */
    private static boolean isOf(Label label, ParsedLine row) {
        if (row.values().containsKey("src_ip")) {
            boolean sameNumber = label.isBenign()
                    || row.get("attack_id") == null
                    || row.get("attack_id").equals(String.valueOf(label.id()));
            String side = label.attack().equals("flash_crowd") ? "dst_ip" : "src_ip";
            return sameNumber && row.get(side).equals(label.entity());
        }
        return switch (label.attack()) {
            case "outage" -> isBelow(label, row) && (int) (long) row.get("status") >= 500;
            case "size_drift" -> isBelow(label, row) && row.get("status").equals(200L);
            case "flash_crowd" -> isBelow(label, row)
                    || String.valueOf(row.get("referrer")).endsWith(label.entity());
            default -> row.get("client").equals(label.entity());
        };
    }

    private static boolean isBelow(Label label, ParsedLine row) {
        return String.valueOf(row.get("path")).startsWith(label.entity());
    }

    /** Addresses of documentation have no ordinary traffic, and one attack alone has all lines of its entity. */
    private static boolean isOnlyAttacker(Label label, List<Label> labels) {
        return label.entity().matches("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\..*")
                && labels.stream()
                                .filter(other -> other.entity().equals(label.entity()))
                                .count()
                        == 1;
    }

    private static List<ParsedLine> parsed(Scenario scenario, String text) {
        String usual = scenario.family() == Family.ACCESS ? "apache_combined" : "cidds_001";
        return ParsedLine.all(ShippedFormats.named(scenario.logFormat().orElse(usual)), text);
    }
}
