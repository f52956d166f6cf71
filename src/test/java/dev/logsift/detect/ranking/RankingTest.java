package dev.logsift.detect.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.detect.EntityFindings;
import dev.logsift.detect.SampleFinding;
import dev.logsift.finding.Finding;
import dev.logsift.library.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingTest {
    private final SampleFinding scan = SampleFinding.by("vertical_scan", "medium", "attack.T1046");
    private final SampleFinding guess = SampleFinding.by("ssh_guessing", "high", "attack.T1110");
    private final SampleFinding upload = SampleFinding.by("heavy_sender", "medium", "attack.T1048");
    private final SampleFinding rare = SampleFinding.by("rare_port", "low", "attack.T1571");

    @Test
    void theWorstComesFirstAndNumbersFollow() {
        List<Finding> ranked = rank(
                rare.of("a"),
                guess.of("b"),
                scan.of("c").scored(0.6),
                upload.of("d").scored(0.9));
        assertThat(ranked).extracting(Finding::entity).containsExactly("b", "d", "c", "a");
        assertThat(ranked).extracting(Finding::number).containsExactly(1, 2, 3, 4);
        assertThat(ranked)
                .isSortedAccordingTo(Comparator.comparingDouble(Finding::score).reversed());
    }

    @Test
    void findingsAboutOneEntityTellTheirStoryInOrderOfTime() {
        List<Finding> ranked = rank(guess.seen(10, 20), scan.seen(0, 5), upload.seen(30, 40), scan.of("other"));
        assertThat(ranked.get(0).summary())
                .isEqualTo("by ssh_guessing; after vertical_scan (3), before heavy_sender (2)");
        assertThat(ranked.get(1).summary()).isEqualTo("by heavy_sender; after ssh_guessing (1), vertical_scan (3)");
        assertThat(ranked.get(3).summary()).isEqualTo("by vertical_scan");
    }

    @Test
    void furtherTacticsRaiseTheScoreAndTwoOfThemTheSeverityOfTheWorst() {
        assertThat(rank(guess.scored(0.95), scan.seen(5, 6)).get(0).severity()).isEqualTo(Severity.HIGH);
        List<Finding> three = rank(guess.scored(0.95), scan.seen(5, 6), upload.seen(8, 9));
        assertThat(three)
                .extracting(Finding::severity)
                .containsExactly(Severity.CRITICAL, Severity.MEDIUM, Severity.MEDIUM);
        assertThat(three.get(1).score()).isGreaterThan(upload.finding().score());
    }

    @Test
    void whatIsRareOrOfTheSameTacticSupportsNothing() {
        Finding alone = rank(guess).get(0);
        assertThat(rank(guess, rare.seen(5, 6)).get(0).score()).isEqualTo(alone.score());
        assertThat(rank(guess, SampleFinding.by("keys", "high", "attack.T1552").seen(5, 6))
                        .get(0)
                        .score())
                .isEqualTo(alone.score());
    }

    @Test
    void aWholeSiteHasNoStory() {
        List<Finding> ranked = rank(
                guess.of("(all)"),
                scan.of("(all)").seen(5, 6),
                upload.of("(all)").seen(8, 9));
        assertThat(ranked).extracting(Finding::summary).noneMatch(summary -> summary.contains(" (2)"));
        assertThat(ranked.get(0).score()).isEqualTo(guess.finding().score());
    }

    @Test
    void findingsBelowTheMinimumAreLeftOutOnceAllAreRated() {
        List<Finding> found =
                Stream.of(guess, rare.seen(5, 6)).map(SampleFinding::finding).toList();
        assertThat(Ranking.of(found, Severity.HIGH)).singleElement().satisfies(finding -> assertThat(finding.summary())
                .isEqualTo("by ssh_guessing"));
    }

    @Test
    void theOrderDoesNotDependOnWhichRuleEndedFirst() {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            SampleFinding rule = List.of(scan, guess, upload, rare).get(i % 4);
            found.add(rule.of("10.0.0." + i % 3)
                    .aimedAt("t" + i)
                    .seen(i % 5, i % 5 + 2)
                    .finding());
        }
        List<Finding> ranked = Ranking.of(found, Severity.INFO);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(found, new Random(seed));
            assertThat(Ranking.of(found, Severity.INFO)).isEqualTo(ranked);
        }
    }

    @Test
    void anEntityIsSummedUpByItsWorstFindingAndItsStory() {
        List<EntityFindings> entities = EntityFindings.of(
                rank(guess.seen(10, 20), scan.seen(0, 5), rare.of("other").seen(3, 4)));
        assertThat(entities).extracting(EntityFindings::entity).containsExactly("10.0.0.1", "other");
        assertThat(entities.get(0).severity()).isEqualTo(Severity.HIGH);
        assertThat(entities.get(0).story()).isEqualTo("vertical_scan (2), then ssh_guessing (1)");
        assertThat(entities.get(0).firstSeen()).isEqualTo(SampleFinding.minute(0));
        assertThat(entities.get(0).lastSeen()).isEqualTo(SampleFinding.minute(20));
    }

    private static List<Finding> rank(SampleFinding... samples) {
        return Ranking.of(Stream.of(samples).map(SampleFinding::finding).toList(), Severity.INFO);
    }
}
