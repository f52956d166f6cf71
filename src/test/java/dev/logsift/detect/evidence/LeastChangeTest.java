package dev.logsift.detect.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.library.Parameter;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class LeastChangeTest {
    private final List<Object> tried = new ArrayList<>();

    @Test
    void aLeastNumberFallsSilentJustAboveWhatWasReached() {
        assertThat(change("{type: int, default: 50}", value -> (Integer) value > 200, 200D, 3000D, 7D))
                .hasValue(201);
        assertThat(tried).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void aMostNumberFallsSilentJustBelowWhatWasReached() {
        assertThat(change("{type: int, default: 50}", value -> (Integer) value < 20, 20D))
                .hasValue(19);
    }

    @Test
    void fractionsHaveThreeDigits() {
        assertThat(change("{type: double, default: 0.8, max: 1}", value -> (Double) value > 0.9137, 0.9137))
                .hasValue(0.914);
        assertThat(change("{type: double, default: 3.5}", value -> (Double) value > 12.345, 12.345))
                .hasValue(12.35);
    }

    @Test
    void whatLiesBetweenIsHalvedWhereNoNumberSaysIt() {
        Optional<Object> span =
                change("{type: interval, default: 1 hour}", value -> ((Duration) value).toMinutes() < 20);
        assertThat((Duration) span.orElseThrow()).isBetween(Duration.ofMinutes(18), Duration.ofMinutes(20));
        assertThat((Integer) change("{type: int, default: 8}", value -> (Integer) value >= 30)
                        .orElseThrow())
                .isBetween(30, 32);
    }

    @Test
    void onlyLegalValuesAreTried() {
        assertThat(change("{type: double, default: 0.8, min: 0.5, max: 1}", value -> (Double) value > 1, 40D))
                .isEmpty();
        assertThat(tried).isNotEmpty().allMatch(value -> (Double) value >= 0.5 && (Double) value <= 1);
        assertThat(change("{type: double, default: 0.8, max: 1}", value -> (Double) value == 1, 40D))
                .hasValue(1.0);
    }

    @Test
    void whatNoValueSilencesIsNotSilencedInFewTries() {
        assertThat(change("{type: int, default: 5}", value -> false, 1D, 2D, 3D, 9D, 10D, 11D, 12D))
                .isEmpty();
        assertThat(tried).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void whatIsNoNumberHasNoDial() {
        assertThat(Dial.of(parameter("{type: string, default: x}"), "x")).isEmpty();
    }

    private Optional<Object> change(String declaration, Predicate<Object> silent, Double... reached) {
        Parameter parameter = parameter(declaration);
        Dial dial = Dial.of(parameter, parameter.defaultValue().orElseThrow()).orElseThrow();
        return new LeastChange(dial, value -> {
                    tried.add(value);
                    return silent.test(value);
                })
                .among(List.of(reached));
    }

    private static Parameter parameter(String declaration) {
        String text = "/*\ntitle: t\nseverity: low\nparams: {p: " + declaration + "}\n*/\nSELECT 1";
        return QueryFile.own("r", "access", Query.Kind.RULES, Path.of("r.sql"))
                .parse(text)
                .header()
                .parameters()
                .get(0);
    }
}
