package dev.logsift.generate.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ZipfTest {
    @Test
    void theSecondRankComesUpHalfAsOftenAsTheFirst() {
        int[] drawn = new int[10];
        SeededRandom random = new SeededRandom(3);
        Zipf zipf = new Zipf(10, 1);
        for (int i = 0; i < 50_000; i++) {
            drawn[zipf.draw(random)]++;
        }

        assertThat(drawn[1] / (double) drawn[0]).isCloseTo(0.5, within(0.03));
        assertThat(drawn[9] / (double) drawn[0]).isCloseTo(0.1, within(0.02));
    }
}
