package dev.logsift.detect.allow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.detect.SampleFinding;
import dev.logsift.detect.rule.RulePattern;
import dev.logsift.finding.Finding;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final SampleFinding SCAN = SampleFinding.by("vertical_scan", "high", "attack.T1046");

    @TempDir
    Path folder;

    private AllowFile file;

    @BeforeEach
    void noFileYet() {
        file = new AllowFile(folder.resolve("allow.yaml"));
    }

    @Test
    void whatIsAddedIsReadBack() {
        Allowance full = new Allowance(
                "10.0.0.0/8",
                Optional.of(new RulePattern("ping_sweep")),
                "it's: \"ours\"",
                Optional.of("ops"),
                Optional.of(TODAY),
                TODAY,
                3);
        assertThat(file.read()).isEmpty();
        file.add(full);
        file.add(allow("someone else"));
        assertThat(file.read()).containsExactly(full, allow("someone else"));
        assertThat(file.remove(1)).isEqualTo(full);
        assertThat(file.read()).containsExactly(allow("someone else"));
        assertThatThrownBy(() -> file.remove(2)).hasMessage("there is no allowance 2");
    }

    @Test
    void countsAreAddedToWhatTheFileSaysNow() {
        Allowance before = allow("10.0.0.1");
        file.add(before.counting(5));
        file.add(allow("added meanwhile"));
        file.count(Map.of(before, 2L));
        assertThat(file.read()).containsExactly(before.counting(7), allow("added meanwhile"));
    }

    @Test
    void aFileWrittenByHandNeedsNoQuotes() throws IOException {
        Files.writeString(
                file.file(),
                "allow:\n  - entity: 10.0.0.1\n    reason: ours\n    until: 2026-11-21\n  - {entity: 443, reason: x}\n");
        assertThat(file.read()).extracting(Allowance::entity).containsExactly("10.0.0.1", "443");
        assertThat(file.read().get(0).until()).hasValue(TODAY);
    }

    @Test
    void aBrokenFileIsAnErrorThatNamesThePlace() throws IOException {
        assertBroken("allow:\n- entity: 10.0.0.1\n  raeson: x\n", "unknown key 'raeson'");
        assertBroken("allow:\n- reason: x\n", "the key 'entity' is missing");
        assertBroken(
                "allow:\n- {entity: a, reason: x, until: soon}\n", "the key 'until' must be a date such as 2026-12-31");
        assertBroken(
                "allow:\n- {entity: 10.0.0.0/99, reason: x}\n", "'10.0.0.0/99' is neither an address nor a network");
        assertBroken("allow:\n- {entity: a, rule: '[', reason: x}\n", "'[' is not a glob");
        assertBroken("allow: [\n", "");
    }

    @Test
    void anEntityOrANetworkIsCoveredAndNobodyElse() {
        assertThat(hides(allow("10.0.0.1"), SCAN)).isTrue();
        assertThat(hides(allow("10.0.0.0/24"), SCAN)).isTrue();
        assertThat(hides(allow("10.0.1.0/24"), SCAN)).isFalse();
        assertThat(hides(allow("EXT_SERVER"), SCAN.of("ext_server"))).isTrue();
        assertThat(hides(allow("10.0.0.0/8"), SCAN.of("EXT_SERVER"))).isFalse();
        assertThat(hides(allow("/login"), SCAN.of("/login"))).isTrue();
        assertThat(hides(allow("10.0.0.1"), SCAN.of(null))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/99",
                "10.0.0/8",
                "10/8",
                "10.0.0.0/",
                "10.0.0.0/-8",
                "10.0.0.0/255.0.0.0",
                "2001:db8::/129",
                "2001::db8::/32",
                "300.0.0.1",
                "10.0.0.*",
                "010.0.0.1"
            })
    void whatLooksLikeANetworkMustBeOne(String entity) {
        assertThatThrownBy(() -> allow(entity)).hasMessage("'" + entity + "' is neither an address nor a network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login/2", "TCP/443", "cafe/12", "a.b/2", "443", "10022_204", "1.2.3", "10.0.0.1:80/x", "(all)"
            })
    void entitiesOfOtherShapesAreWhatTheyAre(String entity) {
        assertThat(allow(entity).entity()).isEqualTo(entity);
    }

    @Test
    void onlyTheNamedRuleIsHiddenAndOnlyUntilTheLastDay() {
        Allowance sweep = new Allowance(
                "10.0.0.1",
                Optional.of(new RulePattern("ping_*")),
                "x",
                Optional.empty(),
                Optional.of(TODAY),
                TODAY,
                0);
        SampleFinding found = SampleFinding.by("ping_sweep", "low", "attack.T1018");
        assertThat(hides(sweep, SCAN)).isFalse();
        assertThat(hides(sweep, found)).isTrue();
        assertThat(sweep.hides(found.finding(), TODAY.plusDays(1))).isFalse();
    }

    @Test
    void theFirstAllowanceThatCoversAFindingHasHiddenIt() {
        Allowing allowing = new Allowing(List.of(allow("10.0.0.1"), allow("10.0.0.0/8")), TODAY);
        List<Finding> found = List.of(
                SCAN.finding(),
                SCAN.of("10.9.9.9").finding(),
                SCAN.of("192.0.2.1").finding());
        assertThat(allowing.split(found).get(true)).hasSize(2);
        assertThat(allowing.count(found)).isEqualTo(Map.of(allow("10.0.0.1"), 1L, allow("10.0.0.0/8"), 1L));
    }

    private static boolean hides(Allowance allowance, SampleFinding finding) {
        return allowance.hides(finding.finding(), TODAY);
    }

    private static Allowance allow(String entity) {
        return new Allowance(entity, Optional.empty(), "x", Optional.empty(), Optional.empty(), TODAY, 0);
    }

    private void assertBroken(String yaml, String message) throws IOException {
        Files.writeString(file.file(), yaml);
        assertThatThrownBy(file::read).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.getMessage()).contains(message);
            assertThat(error.place().orElseThrow()).contains("allow.yaml");
        });
    }
}
