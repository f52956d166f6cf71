package dev.logsift.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.text.UserError;
import dev.logsift.text.YamlMapping;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 hour|PT1H",
                "10 minutes|PT10M",
                "30 s|PT30S",
                "1 hour 30 min|PT1H30M",
                "1.5 h|PT1H30M",
                "250ms|PT0.25S",
                "7 days|PT168H",
                "PT5M|PT5M",
                "2 Weeks|PT336H"
            })
    void intervalsAreReadAsPeopleWriteThem(String text, String expected) {
        assertThat(parameter("{type: interval}").parse(text)).isEqualTo(Duration.parse(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-05-17, 2015-05-17T00:00:00Z",
        "2015-05-17 10:05, 2015-05-17T10:05:00Z",
        "2015-05-17T10:05:30Z, 2015-05-17T10:05:30Z",
        "2015-05-17T10:05:30+02:00, 2015-05-17T08:05:30Z"
    })
    void timestampsAreUtcUnlessTheySayOtherwise(String text, String expected) {
        assertThat(parameter("{type: timestamp}").parse(text)).isEqualTo(Instant.parse(expected));
    }

    @Test
    void wholeNumbersBeyondAnIntAreLongs() {
        assertThat(parameter("{type: int}").parse("50")).isEqualTo(50);
        assertThat(parameter("{type: int}").parse("5000000000")).isEqualTo(5_000_000_000L);
    }

    @Test
    void listsAreSplitAtCommas() {
        assertThat((String[]) parameter("{type: strings}").parse("admin, login"))
                .containsExactly("admin", "login");
    }

    @Test
    void defaultsAreReadByTheParametersType() {
        assertThat(parameter("{type: interval, default: 1 hour}").defaultValue())
                .hasValue(Duration.ofHours(1));
        assertThat(parameter("{type: double, default: 3}").defaultValue()).hasValue(3.0);
        assertThat((String[]) parameter("{type: strings, default: [a, b]}")
                        .defaultValue()
                        .orElseThrow())
                .containsExactly("a", "b");
        assertThat(parameter("{type: timestamp, default: 2015-05-17}").defaultValue())
                .hasValue(Instant.parse("2015-05-17T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int|ten|a whole number",
                "int|1.5|a whole number",
                "double|NaN|a number",
                "boolean|yes|true or false",
                "interval|10|10 minutes",
                "interval|10 parsecs|10 minutes",
                "interval|0 s|10 minutes",
                "timestamp|yesterday|2015-05-17"
            })
    void aWrongValueIsToldTheLegalSpelling(String type, String text, String legal) {
        assertThatThrownBy(() -> parameter("{type: " + type + "}").parse(text))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.getMessage()).isEqualTo("parameter p cannot be '" + text + "'");
                    assertThat(error.reason()).hasValue("its type is " + type);
                    assertThat(error.help().orElseThrow()).contains(legal);
                    assertThat(error.isUsage()).isTrue();
                });
    }

    @Test
    void aValueOutOfRangeIsToldTheRange() {
        assertThatThrownBy(() -> parameter("{type: int, min: 1, max: 100}").parse("0"))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.reason()).hasValue("it is too small");
                    assertThat(error.help()).hasValue("give at least 1 and at most 100");
                });
    }

    @Test
    void aTextThatIsNotOnTheListIsToldTheList() {
        assertThatThrownBy(
                        () -> parameter("{type: string, values: [rows, bytes]}").parse("flows"))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.help()).hasValue("give one of rows, bytes"));
    }

    @Test
    void aDefaultOfTheWrongTypeIsAnErrorInTheFile() {
        assertThatThrownBy(() -> parameter("{type: int, default: many}"))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.getMessage()).isEqualTo("the key 'default' must be a whole number such as 50");
                    assertThat(error.place().orElseThrow()).startsWith("q.sql, key p, line 1, column 16\n");
                });
    }

    private static Parameter parameter(String yaml) {
        return Parameter.of(
                "p", YamlMapping.parse("p: " + yaml, "q.sql").mapping("p").orElseThrow());
    }
}
