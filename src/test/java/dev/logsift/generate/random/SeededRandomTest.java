package dev.logsift.generate.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededRandomTest {
    @Test
    void theNumbersOfASeedNeverChange() {
        SeededRandom random = new SeededRandom(1);

        assertThat(random.nextLong()).isEqualTo(6791897765849424158L);
        assertThat(random.below(1000)).isEqualTo(943);
        assertThat(new SeededRandom(2).nextLong()).isNotEqualTo(6791897765849424158L);
    }

    @Test
    void wholeNumbersReachBothEnds() {
        SeededRandom random = new SeededRandom(7);

        assertThat(IntStream.range(0, 1000).map(i -> random.between(3, 5)).distinct())
                .containsExactlyInAnyOrder(3, 4, 5);
    }

    @Test
    void gaussiansHaveMeanZeroAndVarianceOne() {
        SeededRandom random = new SeededRandom(7);
        double[] drawn = DoubleStream.generate(random::gaussian).limit(20_000).toArray();

        assertThat(DoubleStream.of(drawn).average().orElseThrow()).isCloseTo(0, within(0.03));
        assertThat(DoubleStream.of(drawn).map(x -> x * x).average().orElseThrow())
                .isCloseTo(1, within(0.03));
    }

    @Test
    void geometricNumbersHaveTheMeanAskedForAndAreAtLeastOne() {
        SeededRandom random = new SeededRandom(7);
        int[] drawn =
                IntStream.generate(() -> random.geometric(3)).limit(20_000).toArray();

        assertThat(IntStream.of(drawn).min()).hasValue(1);
        assertThat(IntStream.of(drawn).average().orElseThrow()).isCloseTo(3, within(0.1));
    }
}
