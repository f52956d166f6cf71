package dev.logsift.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.SharedSpark;
import dev.logsift.engine.Engine;
import dev.logsift.output.text.Sparkline;
import dev.logsift.profile.TableProfile.Profile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TableProfileTest {
    private final Engine engine = SharedSpark.engine().isolated();

    @AfterEach
    void dropView() {
        engine.dropView("profiled");
    }

    @Test
    void everyColumnIsCountedRangedAndDrawn() {
        engine.createView(
                "profiled",
                "SELECT CASE WHEN id % 4 = 0 THEN 'a' WHEN id < 50 THEN 'b' END AS word, id AS number,"
                        + " CAST(NULL AS STRING) AS nothing, id AS _offset FROM range(0, 100)",
                Map.of());
        Profile profile = new TableProfile(engine, "profiled").take();
        assertThat(profile.rows()).isEqualTo(100);
        assertThat(profile.columns()).extracting(ColumnProfile::column).containsExactly("word", "number", "nothing");
        ColumnProfile word = profile.columns().get(0);
        assertThat(word.nulls()).isEqualTo(38);
        assertThat(word.distinct()).isEqualTo(2);
        assertThat(word.min()).isEqualTo("a");
        assertThat(word.max()).isEqualTo("b");
        assertThat(word.top()).containsExactly("b (37)", "a (25)");
        assertThat(word.shape()).isEqualTo("████░░░░░░");
        ColumnProfile number = profile.columns().get(1);
        assertThat(number.min()).isEqualTo(0L);
        assertThat(number.max()).isEqualTo(99L);
        assertThat(number.shape()).isEqualTo("█".repeat(20));
        ColumnProfile nothing = profile.columns().get(2);
        assertThat(nothing.nulls()).isEqualTo(100);
        assertThat(nothing.top()).isEmpty();
        assertThat(nothing.shape()).isEmpty();
    }

    @Test
    void anEmptyTableHasAProfile() {
        engine.createView("profiled", "SELECT id FROM range(0)", Map.of());
        Profile profile = new TableProfile(engine, "profiled").take();
        assertThat(profile.rows()).isZero();
        assertThat(profile.columns().get(0).min()).isNull();
    }

    @Test
    void aSparklineShowsNothingOnlyForZero() {
        assertThat(Sparkline.of(new long[] {0, 1, 500, 1000})).isEqualTo(" ▁▄█");
        assertThat(Sparkline.of(new long[] {0, 0})).isEqualTo("  ");
    }

    @Test
    void aHostileColumnNameDoesNoHarm() {
        engine.createView("profiled", "SELECT 'x' AS `it's a \"name\"`", Map.of());
        Profile profile = new TableProfile(engine, "profiled").take();
        assertThat(profile.columns().get(0).top()).isEqualTo(List.of("x (1)"));
    }
}
