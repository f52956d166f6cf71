package dev.logsift.generate.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void evenWeightsSpreadTrafficEvenly() {
        Rhythm rhythm = new Rhythm(MONDAY, 2, Collections.nCopies(24, 1.0), Collections.nCopies(7, 1.0));

        assertThat(time(rhythm, 0)).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(time(rhythm, 0.5)).isEqualTo("2026-03-03T00:00:00Z");
        assertThat(time(rhythm, 0.75)).isEqualTo("2026-03-03T12:00:00Z");
    }

    @Test
    void aBusyHourTakesTheShareOfItsWeight() {
        List<Double> hours = new ArrayList<>(Collections.nCopies(24, 1.0));
        hours.set(0, 23.0);
        Rhythm rhythm = new Rhythm(MONDAY, 1, hours, Collections.nCopies(7, 1.0));

        assertThat(time(rhythm, 0.5)).isEqualTo("2026-03-02T01:00:00Z");
    }

    @Test
    void theWeekBeginsOnMonday() {
        Rhythm rhythm = new Rhythm(MONDAY, 2, Collections.nCopies(24, 1.0), List.of(3.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0));

        assertThat(time(rhythm, 0.75)).isEqualTo("2026-03-03T00:00:00Z");
    }

    private static String time(Rhythm rhythm, double share) {
        return Instant.ofEpochMilli(rhythm.timeAt(share)).toString();
    }
}
