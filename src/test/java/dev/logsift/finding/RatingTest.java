package dev.logsift.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.logsift.library.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RatingTest {
    @ParameterizedTest
    @CsvSource({
        "info, 0.5, 0.0",
        "info, 0.1, 0.0",
        "low, 0.75, 0.3",
        "medium, 0.5, 0.4",
        "high, 0.9, 0.76",
        "high, 1, 0.798",
        "critical, 0.75, 0.9",
        "critical, 7, 0.998",
        "high, NaN, 0.6"
    })
    void theScoreIsTheBandOfTheSeverityAndTheStrength(String severity, double ruleScore, double score) {
        assertThat(Rating.of(Severity.parse(severity), ruleScore).score()).isCloseTo(score, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void theStrongestOfASeverityIsBelowTheWeakestOfTheNext(Severity severity) {
        Rating strongest = Rating.of(severity, 1);
        assertThat(strongest.severity()).isEqualTo(severity);
        assertThat(strongest.score()).isLessThan(severity.ordinal() * 0.2 + 0.2 - 0.0005);
    }

    @Test
    void furtherTacticsSupportAFindingUpToTheEdgeOfItsBand() {
        Rating alone = Rating.of(Severity.MEDIUM, 0.75);
        assertThat(alone.supported(1, true).score()).isCloseTo(0.54, within(1e-9));
        assertThat(alone.supported(2, false).score()).isCloseTo(0.58, within(1e-9));
        assertThat(alone.supported(9, false).score()).isCloseTo(0.598, within(1e-9));
        assertThat(Rating.of(Severity.MEDIUM, 1).supported(1, true).severity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void onlyTheWorstOfAnEntityRisesAndOnlyByTwoFurtherTactics() {
        Rating strong = Rating.of(Severity.HIGH, 0.95);
        assertThat(strong.supported(2, true).score()).isCloseTo(0.86, within(1e-9));
        assertThat(strong.supported(2, true).severity()).isEqualTo(Severity.CRITICAL);
        assertThat(strong.supported(2, false).severity()).isEqualTo(Severity.HIGH);
        assertThat(strong.supported(1, true).severity()).isEqualTo(Severity.HIGH);
        assertThat(Rating.of(Severity.HIGH, 0.5).supported(9, true).severity()).isEqualTo(Severity.HIGH);
        assertThat(Rating.of(Severity.CRITICAL, 1).supported(9, true).score()).isLessThan(1);
    }

    @Test
    void thePartsMakeTheScore() {
        Rating rating = Rating.of(Severity.LOW, 0.8).supported(1, true);
        assertThat(rating.band() + 0.2 * rating.strength() + rating.support()).isCloseTo(rating.score(), within(1e-9));
    }
}
