package dev.logsift.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.logsift.SharedSpark;
import dev.logsift.detect.evidence.Evidence;
import dev.logsift.engine.Result;
import dev.logsift.finding.Finding;
import dev.logsift.library.Severity;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules say of real logs that lie beside the checkout. */
class RealLogDetectionTest {
    private static final Path DATA = Path.of("../shared/data");

    @TempDir
    static Path workspace;

    private final Session session = SharedSpark.session(workspace);

    @Test
    void whoRepeatsSynsToOneClosedPortIsFoundAndTheVictimIsNotBlamed() {
        DetectionRun run = detect("flow/cidds_layout_A.csv");
        assertThat(run.failed()).isEmpty();
        assertThat(run.skipped())
                .extracting(skipped -> skipped.rule().name() + ": " + skipped.reason())
                .containsExactly("ping_sweep: the column icmp_type is NULL in every row");
        assertThat(run.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().name()).isEqualTo("service_brute_force");
            assertThat(finding.entity()).isEqualTo("147.32.80.119");
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.events()).isEqualTo(2305);
        });
        Result.Table evidence = evidence(run, run.findings().get(0));
        assertThat(evidence.collect()).hasSize(2305);
        assertThat(evidence.columns()).extracting("name").contains("_file", "_offset", "_raw");
    }

    @Test
    void anInfectedCameraIsTheOnlyOneToBlame() {
        DetectionRun run = detect("flow/iot23_34-1_conn.log.labeled");
        assertThat(run.failed()).isEmpty();
        assertThat(run.findings()).isNotEmpty().allMatch(finding -> finding.entity()
                .equals("192.168.1.195"));
    }

    @Test
    void aQuietSiteHasNothingHighAndAProgramThatAsksForAFileThatIsGone() {
        DetectionRun run = detect("access/elastic_apache_logs.log");
        assertThat(run.failed()).isEmpty();
        assertThat(run.findings()).noneMatch(finding -> finding.severity().isAtLeast(Severity.HIGH));
        Finding gone = run.findings().stream()
                .filter(finding -> finding.rule().name().equals("failed_requests"))
                .findFirst()
                .orElseThrow();
        assertThat(gone.entity()).isEqualTo("208.91.156.11");
        assertThat(gone.severity()).isEqualTo(Severity.LOW);
        assertThat(evidence(run, gone).collect()).hasSize(60);
    }

    @Test
    void aCampaignOfFormSpamFromHundredsOfClientsIsSeen() {
        DetectionRun run = detect("access/basjes_hackers_access.log");
        assertThat(run.failed()).isEmpty();
        assertThat(run.findings()).noneMatch(finding -> finding.severity().isAtLeast(Severity.HIGH));
        List<Finding> spam = run.findings().stream()
                .filter(finding -> finding.rule().name().equals("credential_stuffing"))
                .toList();
        assertThat(spam).hasSizeLessThan(10);
        assertThat(spam.stream().flatMap(Finding::asReturned).map(Finding::entity))
                .hasSizeGreaterThan(300)
                .contains("104.144.19.69", "91.108.71.198");
        assertThat(spam.get(0).summary()).contains("/login_form");
        assertThat(evidence(run, spam.get(0)).collect())
                .hasSize((int) spam.get(0).events());
    }

    private DetectionRun detect(String file) {
        Path log = DATA.resolve(file);
        assumeTrue(Files.isRegularFile(log), () -> log + " is not there");
        LoadedTable table = session.tables().resolve(log.toString());
        return Detection.of(session).run(table, new DetectionOptions(List.of(), Severity.INFO));
    }

    private Result.Table evidence(DetectionRun run, Finding finding) {
        return session.tables().using(run.table(), () -> Evidence.of(session, finding));
    }
}
