package dev.logsift.detect.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.detect.SampleFinding;
import dev.logsift.finding.Finding;
import dev.logsift.finding.Rating;
import dev.logsift.library.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private final SampleFinding scan = SampleFinding.by("vertical_scan", "high", "attack.T1046");
    private final SampleFinding guess = SampleFinding.by("login_brute_force", "high", "attack.T1110.001");
    private final SampleFinding spray = SampleFinding.by("login_spray", "medium", "attack.T1110.003");

    @Test
    void oneRulesFindingsAboutOneEntityAreOneOfTheStrongest() {
        List<Finding> folded = repeats(
                scan.aimedAt("a").seen(5, 9),
                scan.aimedAt("b").scored(0.9).counted(70).seen(10, 12),
                scan.aimedAt("c").seen(2, 3),
                scan.of("10.0.0.2"));
        assertThat(folded).hasSize(2);
        Finding finding = folded.get(0);
        assertThat(finding.events()).isEqualTo(90);
        assertThat(finding.rating().ruleScore()).isEqualTo(0.9);
        assertThat(finding.firstSeen()).isEqualTo(SampleFinding.minute(2));
        assertThat(finding.lastSeen()).isEqualTo(SampleFinding.minute(12));
        assertThat(finding.summary()).isEqualTo("by vertical_scan at b; and 2 more: c, a");
        assertThat(finding.rows())
                .extracting(row -> row.details().get("target"))
                .containsExactly("b", "c", "a");
        assertThat(folded.get(1).rows()).isEmpty();
    }

    @Test
    void manyTargetsAreCountedAndSomeNamed() {
        Stream<SampleFinding> many = Stream.of("a", "b", "c", "d", "e", "e").map(scan::aimedAt);
        assertThat(repeats(many.toArray(SampleFinding[]::new)).get(0).summary())
                .isEqualTo("by vertical_scan at a; and 4 more: b, c, d ...");
    }

    @Test
    void severalTimesWithoutATargetAreCounted() {
        assertThat(repeats(scan, scan.seen(20, 21)).get(0).summary()).isEqualTo("by vertical_scan; and once more");
        assertThat(repeats(scan, scan.seen(20, 21), scan.seen(30, 31)).get(0).summary())
                .isEqualTo("by vertical_scan; and 2 more times");
    }

    @Test
    void manyWhoDoOneThingTogetherAreOneOfTheStrongest() {
        List<Finding> folded = Folding.campaigns(members(11));
        assertThat(folded).singleElement().satisfies(finding -> {
            assertThat(finding.entity()).isEqualTo("10.0.0.1");
            assertThat(finding.summary())
                    .isEqualTo("by login_spray; and 10 others: 10.0.0.10, 10.0.0.11, 10.0.0.2 ...");
            assertThat(finding.events()).isEqualTo(110);
            assertThat(finding.firstSeen()).isEqualTo(SampleFinding.minute(0));
            assertThat(finding.lastSeen()).isEqualTo(SampleFinding.minute(20));
            assertThat(finding.rows()).extracting(Finding::entity).hasSize(11).doesNotHaveDuplicates();
        });
    }

    @Test
    void aFewAreNamedOneByOne() {
        assertThat(Folding.campaigns(members(10))).hasSize(10);
    }

    @Test
    void whoDidSomethingElseOrWorseStaysApartFromACampaign() {
        Finding worse = spray.of("10.0.1.1").takingPartIn("/login").finding();
        Finding guessing = causes(guess.of("10.0.1.2"), spray.of("10.0.1.2").takingPartIn("/login"))
                .get(0);
        Finding elsewhere = spray.of("10.0.1.3").takingPartIn("/admin").finding();
        List<Finding> all = new ArrayList<>(members(11));
        all.addAll(List.of(worse.rated(Rating.of(Severity.CRITICAL, 0.75)), guessing, elsewhere, spray.finding()));
        assertThat(Folding.campaigns(all)).hasSize(5);
    }

    @Test
    void whatIsTooCommonToTellMembersApartGoesAlong() {
        SampleFinding bot = SampleFinding.by("bot_score", "low", "attack.T1110");
        Finding lowToo = causes(bot.of("10.0.1.2"), spray.of("10.0.1.2").takingPartIn("/login"))
                .get(0);
        List<Finding> all = new ArrayList<>(members(10));
        all.add(lowToo);
        assertThat(Folding.campaigns(all)).singleElement().satisfies(finding -> {
            assertThat(finding.rows()).extracting(Finding::entity).contains("10.0.1.2");
            assertThat(finding.folded()).extracting(Finding::entity).containsExactly("10.0.1.2");
        });
    }

    private List<Finding> members(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> spray.of("10.0.0." + i)
                        .seen(i - 1, i + 9)
                        .takingPartIn("/login")
                        .finding())
                .toList();
    }

    @Test
    void aCrowdThatHasNothingToDoWithEachOtherIsOneOfTheStrongestAndAScreenfulIsNot() {
        assertThat(Folding.crowds(strangers(20))).hasSize(20);
        assertThat(Folding.crowds(strangers(16_405))).singleElement().satisfies(finding -> {
            assertThat(finding.summary()).startsWith("by vertical_scan; and 16404 others: ");
            assertThat(finding.events()).isEqualTo(16_405 * 10);
            assertThat(finding.rows()).hasSize(16_405);
        });
    }

    @Test
    void whoIsWorseOrDidSomethingElseIsInACrowdOfItsOwn() {
        List<Finding> all = new ArrayList<>(strangers(21));
        all.add(scan.of("10.9.0.1").finding().rated(Rating.of(Severity.CRITICAL, 0.75)));
        all.add(causes(
                        guess.of("10.9.0.2"),
                        SampleFinding.by("vertical_scan", "medium", "attack.T1110")
                                .of("10.9.0.2"))
                .get(0));
        assertThat(Folding.crowds(all)).hasSize(3);
    }

    private List<Finding> strangers(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> scan.of("10.0." + i / 256 + "." + i % 256).finding())
                .toList();
    }

    @Test
    void findingsAboutNobodyAreLeftApart() {
        assertThat(repeats(scan.of(null), scan.of(null))).hasSize(2);
        assertThat(causes(guess.of(null), spray.of(null))).hasSize(2);
    }

    @Test
    void whatHappenedAtTwoPlacesIsLeftApartWhereNobodyIsToBlame() {
        SampleFinding site = scan.of("(all)");
        assertThat(repeats(
                        site.aimedAt("/a"),
                        site.aimedAt("/b"),
                        site.aimedAt("/a").seen(20, 21)))
                .hasSize(2);
    }

    @Test
    void rulesOfOneTechniqueAtTheSameTimeHaveOneCause() {
        List<Finding> folded = causes(spray.seen(5, 15).counted(99), guess.seen(0, 10));
        assertThat(folded).singleElement().satisfies(finding -> {
            assertThat(finding.rule().name()).isEqualTo("login_brute_force");
            assertThat(finding.summary()).isEqualTo("by login_brute_force; also login_spray");
            assertThat(finding.events()).isEqualTo(10);
            assertThat(finding.firstSeen()).isEqualTo(SampleFinding.minute(0));
            assertThat(finding.lastSeen()).isEqualTo(SampleFinding.minute(10));
            assertThat(finding.folded())
                    .extracting(other -> other.rule().name())
                    .containsExactly("login_spray");
        });
    }

    @Test
    void otherTimesEntitiesOrTechniquesAreOtherCauses() {
        assertThat(causes(guess.seen(0, 10), spray.seen(11, 20))).hasSize(2);
        assertThat(causes(guess, spray.of("10.0.0.2"))).hasSize(2);
        assertThat(causes(guess.seen(0, 10), scan.seen(5, 15))).hasSize(2);
    }

    @Test
    void rulesThatCountedTheSameRowsHaveOneCauseWhateverTheirTechnique() {
        assertThat(causes(guess.counted(44), scan.counted(44))).hasSize(1);
        assertThat(causes(guess.counted(44), scan.counted(43))).hasSize(2);
    }

    private static List<Finding> repeats(SampleFinding... samples) {
        return Folding.repeats(Stream.of(samples).map(SampleFinding::finding).toList());
    }

    private static List<Finding> causes(SampleFinding... samples) {
        return Folding.causes(Stream.of(samples).map(SampleFinding::finding).toList());
    }
}
