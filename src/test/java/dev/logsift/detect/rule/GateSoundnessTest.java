package dev.logsift.detect.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.logsift.SharedSpark;
import dev.logsift.finding.Finding;
import dev.logsift.generate.GenerateRequest;
import dev.logsift.generate.LogGenerator;
import dev.logsift.generate.scenario.ScenarioLibrary;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadRequest;
import dev.logsift.session.load.LoadedTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A gate is a necessary condition: a rule that it shuts out finds nothing without it, either. */
class GateSoundnessTest {
    private static final long LINES = 4_000;
    private static final Path DATA = Path.of("../shared/data");
    private static final ScenarioLibrary SCENARIOS = ScenarioLibrary.open(List.of(Path.of("data/scenarios")));

    @TempDir
    static Path folder;

    private final Session session = SharedSpark.session(folder);

    @ParameterizedTest
    @MethodSource("scenarios")
    void whoIsShutOutOfAScenarioHasNothingToFindThere(String scenario) throws IOException {
        Path log = folder.resolve(scenario + ".log");
        try (OutputStream out = Files.newOutputStream(log)) {
            new LogGenerator(SCENARIOS)
                    .plan(new GenerateRequest(scenario, Optional.of(LINES), 5, Optional.empty()))
                    .writeTo(out, written -> {});
        }
        check(log);
    }

    @ParameterizedTest
    @MethodSource("realLogs")
    void whoIsShutOutOfARealLogHasNothingToFindThere(Path log) {
        assumeTrue(Files.exists(log), "there are no real logs beside the checkout");
        check(log);
    }

    /** Rules that the gates let in run the same way in either case; those that they shut out are asked here. */
    private void check(Path log) {
        LoadedTable table = session.tables().load(LoadRequest.of(List.of(log.toString())));
        String family = table.family().word();
        RuleRuns runs = new RuleRunning(session, true, gate -> !gate.letsIn())
                .run(family, new RuleSelection(session.library()).select(family, List.of()));
        assertThat(runs.rules()).noneMatch(RuleRun.Failed.class::isInstance);
        List<RuleRun.Ran> ran = runs.rules().stream()
                .filter(RuleRun.Ran.class::isInstance)
                .map(RuleRun.Ran.class::cast)
                .toList();
        assertThat(ran).allMatch(rule -> rule.gate().trouble().isEmpty()).anyMatch(rule -> !rule.gate()
                .letsIn());
        assertThat(ran.stream().flatMap(rule -> rule.found().stream()).map(Finding::summary))
                .isEmpty();
    }

    static Set<String> scenarios() {
        return SCENARIOS.names();
    }

    static Stream<Path> realLogs() {
        return Stream.of(
                        "access/elastic_apache_logs.log",
                        "access/basjes_hackers_access.log",
                        "access/nasa_aug95_genuine49.log",
                        "flow/cidds_layout_A.csv",
                        "flow/iot23_34-1_conn.log.labeled",
                        "flow/lnav_bro_conn.log")
                .map(DATA::resolve);
    }
}
