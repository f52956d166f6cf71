package dev.logsift.detect.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.detect.score.LabelledAttack.Source;
import dev.logsift.detect.score.LabelledAttack.Truth;
import dev.logsift.library.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arithmetic of comparing findings with labels. */
class ScoreTest {
    private static final Instant TEN = Instant.parse("2024-03-04T10:00:00Z");

    private final LabelledAttack scan = attack("1", "scan", Truth.ATTACK, "192.0.2.7", "");
    private final LabelledAttack guess = attack("2", "guess", Truth.ATTACK, "192.0.2.8", "");
    private final LabelledAttack crowd = attack("3", "flash_crowd", Truth.BENIGN, "/news", "");

    @Test
    void precisionIsOverEntitiesAndRecallOverAttacks() {
        Score score = Score.of(
                List.of(scan, guess),
                List.of(
                        alert("scans", "192.0.2.7", Severity.HIGH, 0),
                        alert("scans", "192.0.2.7", Severity.HIGH, 5),
                        alert("scans", "192.0.2.99", Severity.HIGH, 0),
                        alert("drift", "192.0.2.98", Severity.LOW, 0)));
        assertThat(score.rules()).extracting(RuleScore::rule).containsExactly("drift", "scans");
        RuleScore scans = score.rules().get(1);
        assertThat(scans).isEqualTo(new RuleScore("scans", 3, 1, 1, 1, 2));
        assertThat(scans.precision()).hasValue(0.5);
        assertThat(scans.recall()).hasValue(0.5);
        assertThat(scans.f1()).hasValue(0.5);
        assertThat(score.total()).isEqualTo(new RuleScore("(all)", 4, 1, 2, 1, 2));
        assertThat(score.falselyBlamed(Severity.HIGH)).containsOnlyKeys("192.0.2.99");
        assertThat(score.falselyBlamed(Severity.LOW)).containsOnlyKeys("192.0.2.98", "192.0.2.99");
        assertThat(score.attacks()).extracting(AttackScore::isFound).containsExactly(true, false);
    }

    @Test
    void sharesOfNothingAreNothing() {
        RuleScore nothing = new RuleScore("quiet", 0, 0, 0, 0, 0);
        assertThat(nothing.precision()).isEmpty();
        assertThat(nothing.recall()).isEmpty();
        assertThat(nothing.f1()).isEmpty();
        assertThat(new RuleScore("wrong", 1, 0, 1, 0, 3).f1()).hasValue(0.0);
    }

    @Test
    void theVictimIsNotTheOneToBlameAndAnotherDayIsAnotherMatter() {
        LabelledAttack aimed = attack("1", "scan", Truth.ATTACK, "192.0.2.7", "10.0.0.1");
        Score score = Score.of(
                List.of(aimed),
                List.of(
                        alert("scans", "10.0.0.1", Severity.HIGH, 0),
                        alert("scans", "192.0.2.7", Severity.HIGH, 24 * 60)));
        assertThat(score.total().attacksFound()).isZero();
        assertThat(score.falselyBlamed(Severity.HIGH)).containsOnlyKeys("10.0.0.1", "192.0.2.7");
    }

    @Test
    void whatIsBenignCountsAsFalseFromHighOnOnly() {
        Alert mild = alert("spike", "/news", Severity.MEDIUM, 0);
        assertThat(Score.of(List.of(crowd), List.of(mild)).total().falseEntities())
                .isZero();
        Score alarmed = Score.of(List.of(crowd), List.of(alert("spike", "(all)", Severity.HIGH, 0)));
        assertThat(alarmed.total().falseEntities()).isEqualTo(1);
        assertThat(alarmed.attacks().get(0).severity()).hasValue(Severity.HIGH);
        assertThat(alarmed.total().recall()).isEmpty();
    }

    @Test
    void whatIsAboutAnAttackIsNotAboutSomethingBenignOfTheSameSiteAsWell() {
        LabelledAttack outage = attack("4", "outage", Truth.ATTACK, "/", "www.example.com");
        LabelledAttack restart = attack("5", "outage", Truth.BENIGN, "/", "");
        Score score = Score.of(List.of(outage, restart), List.of(alert("errors", "(all)", Severity.HIGH, 0)));
        assertThat(score.attacks()).extracting(AttackScore::isFound).containsExactly(true, false);
        assertThat(score.total().falseEntities()).isZero();
    }

    @Test
    void anAttackFromManyCountsOnceAndIsFoundByWhatItHitsToo() {
        List<Source> sources = List.of(
                new Source("192.0.2.1", "/search", TEN, TEN.plusSeconds(600), 5),
                new Source("192.0.2.2", "/search", TEN, TEN.plusSeconds(600), 5));
        LabelledAttack flood = new LabelledAttack("1", "flood", Truth.ATTACK, sources);
        for (String entity :
                List.of("192.0.2.2", "192.0.2.0/24", "0.0.0.0/0", "(all)", "www.example.com", "/search", "/")) {
            Score score = Score.of(List.of(flood), List.of(alert("any", entity, Severity.HIGH, 0)));
            assertThat(score.total()).as(entity).isEqualTo(new RuleScore("(all)", 1, 1, 0, 1, 1));
        }
        Score missed = Score.of(
                List.of(flood),
                List.of(alert("any", "/login", Severity.HIGH, 0), alert("any", "192.0.2.3", Severity.HIGH, 0)));
        assertThat(missed.total().attacksFound()).isZero();
        assertThat(flood.entity()).isEqualTo("192.0.2.1 and 1 more");
    }

    @Test
    void anAlertThatNamesNobodyIsNeitherRightNorWrongWhileOneClientAttacks() {
        Score score = Score.of(List.of(scan), List.of(alert("spike", "(all)", Severity.MEDIUM, 0)));
        assertThat(score.total()).isEqualTo(new RuleScore("(all)", 1, 0, 0, 0, 1));
    }

    @Test
    void aNetworkIsNoNameForOneClient() {
        Score score = Score.of(
                List.of(scan),
                List.of(
                        alert("flood", "0.0.0.0/0", Severity.HIGH, 0),
                        alert("flood", "192.0.2.0/24", Severity.HIGH, 0)));
        assertThat(score.total()).isEqualTo(new RuleScore("(all)", 2, 0, 1, 0, 1));
    }

    @Test
    void aRuleKnowsOnceItsLimitIsReached() {
        Alert fourTimesTheLimit =
                new Alert("r", "192.0.2.7", Severity.HIGH, 0.8, TEN.plusSeconds(60), TEN.plusSeconds(460));
        assertThat(fourTimesTheLimit.knownAt()).isEqualTo(TEN.plusSeconds(160));
        AttackScore found =
                Score.of(List.of(scan), List.of(fourTimesTheLimit)).attacks().get(0);
        assertThat(found.firstAlertAfter()).hasValue(Duration.ofSeconds(160));
        Alert justAtTheLimit = new Alert("r", "192.0.2.7", Severity.HIGH, 0.5, TEN, TEN.plusSeconds(400));
        assertThat(justAtTheLimit.knownAt()).isEqualTo(TEN.plusSeconds(400));
    }

    private static LabelledAttack attack(String id, String name, Truth truth, String entity, String target) {
        return new LabelledAttack(id, name, truth, List.of(new Source(entity, target, TEN, TEN.plusSeconds(600), 10)));
    }

    private static Alert alert(String rule, String entity, Severity severity, int minutes) {
        Instant first = TEN.plus(Duration.ofMinutes(minutes));
        return new Alert(rule, entity, severity, 0.8, first, first.plusSeconds(60));
    }
}
