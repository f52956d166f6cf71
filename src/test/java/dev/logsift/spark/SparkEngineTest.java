package dev.logsift.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.SharedSpark;
import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.HeldView;
import dev.logsift.engine.Result;
import dev.logsift.engine.Type;
import dev.logsift.text.UserError;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SparkEngineTest {
    private final Engine engine = SharedSpark.engine().isolated();

    @Test
    void valuesArePlainJava() {
        Result.Table table =
                engine.sql("SELECT 1 AS i, 2L AS l, 'x' AS s, TIMESTAMP'2020-01-01 10:00:00' AS t, array(1, 2) AS a,"
                        + " named_struct('k', 'v') AS n, CAST(NULL AS STRING) AS z, 1.5D AS d");
        assertThat(table.collect())
                .containsExactly(Arrays.asList(
                        1, 2L, "x", Instant.parse("2020-01-01T10:00:00Z"), List.of(1, 2), Map.of("k", "v"), null, 1.5));
        assertThat(table.columns().get(3)).isEqualTo(new Column("t", Type.TIMESTAMP, "TIMESTAMP"));
    }

    @Test
    void anEngineForFewRowsHasSettingsOfItsOwnAndTheOthersOfTheSession() {
        engine.createView("few", "SELECT explode(sequence(1, 10)) AS n", Map.of());
        engine.sql("SET spark.sql.shuffle.partitions=7");
        engine.sql("SET spark.sql.session.timeZone=Asia/Tokyo");
        Engine few = engine.ofFewRows(List.of("few"));
        assertThat(setting(few, "spark.sql.shuffle.partitions")).isEqualTo("1");
        assertThat(few.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(few.sql("SELECT sum(n) FROM few").collect()).containsExactly(List.of(55L));
        few.createView("few", "SELECT 1 AS n", Map.of());
        assertThat(engine.sql("SELECT sum(n) FROM few").collect()).containsExactly(List.of(55L));
        assertThat(setting(engine, "spark.sql.shuffle.partitions")).isEqualTo("7");
        assertThat(setting(engine, "spark.sql.codegen.wholeStage")).isEqualTo("true");
    }

    @Test
    void fewRowsAreHeldAndMoreAreNot() {
        engine.createView(
                "rows", "SELECT explode(sequence(1, 10)) AS n, 'x' AS text, CAST(NULL AS STRING) AS nothing", Map.of());
        assertThat(engine.hold("rows", 9)).isEmpty();
        assertThat(engine.sql("SELECT count(*) FROM rows").collect()).containsExactly(List.of(10L));
        try (HeldView held = engine.hold("rows", 10).orElseThrow()) {
            assertThat(held.rows()).isEqualTo(10);
            assertThat(held.isFilled("n")).isTrue();
            assertThat(held.isFilled("nothing")).isFalse();
            assertThat(engine.sql("SELECT max(a.n), count(*) FROM rows a JOIN rows b USING (n)")
                            .collect())
                    .containsExactly(List.of(10, 10L));
        }
        assertThat(engine.sql("SELECT count(*) FROM rows").collect()).containsExactly(List.of(10L));
    }

    private static Object setting(Engine engine, String name) {
        return engine.sql("SET " + name).collect().get(0).get(1);
    }

    @Test
    void parametersAreBoundAsValues() {
        Map<String, Object> parameters = Map.of("text", "'; DROP TABLE x", "gap", Duration.ofMinutes(5), "unused", 1);
        assertThat(engine.sql(
                                "SELECT :text AS t, TIMESTAMP'2020-01-01' + :gap > TIMESTAMP'2020-01-01' AS later",
                                parameters)
                        .collect())
                .containsExactly(List.of("'; DROP TABLE x", true));
    }

    @Test
    void anUnknownColumnPointsAtThePlaceAndSuggests() {
        engine.createView("engine_test", "SELECT 1 AS status", Map.of());
        assertThatThrownBy(() -> engine.sql("SELECT\n  statis FROM engine_test"))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.place()).hasValue("line 2, column 3\n  statis FROM engine_test\n  ^");
                    assertThat(error.help()).hasValue("did you mean 'status'?");
                    assertThat(error.getMessage()).contains("statis").doesNotContain("SQLSTATE");
                });
        engine.dropView("engine_test");
    }
}
