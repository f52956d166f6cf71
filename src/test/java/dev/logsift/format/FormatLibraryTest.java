package dev.logsift.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.text.UserError;
import org.junit.jupiter.api.Test;

class FormatLibraryTest {
    private static final String GOOD =
            """
            title: Mine
            family: access
            pattern: '%h %t %>s'
            samples:
              - line: 'h [17/May/2015:10:05:03 +0000] 200'
                expect: {status: 200}
            """;

    @Test
    void theShippedFormatsAreThereAndProveThemselves() {
        assertThat(ShippedFormats.LIBRARY.all())
                .extracting(FormatDefinition::name)
                .contains(
                        "apache_combined",
                        "apache_common",
                        "apache_vhost_combined",
                        "cidds_001",
                        "nginx_default",
                        "zeek_conn");
    }

    @Test
    void anAliasIsAsGoodAsTheName() {
        assertThat(ShippedFormats.LIBRARY.resolve("combined").name()).isEqualTo("apache_combined");
    }

    @Test
    void aPatternIsAFormatToo() {
        assertThat(ShippedFormats.LIBRARY.resolve("%h %t").name()).isEqualTo("custom");
    }

    @Test
    void aMisspeltNameGetsASuggestion() {
        assertThatThrownBy(() -> ShippedFormats.LIBRARY.resolve("apache_combind"))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.help()).hasValue("did you mean 'apache_combined'?"));
    }

    @Test
    void aFormatWithoutSamplesDoesNotLoad() {
        assertRefused(GOOD.substring(0, GOOD.indexOf("samples")), "'samples' is missing");
    }

    @Test
    void aFormatThatDoesNotReadItsSampleDoesNotLoad() {
        assertRefused(GOOD.replace("] 200", "] 2OO"), "does not read its own sample");
    }

    @Test
    void aFormatThatReadsItsSampleOtherwiseDoesNotLoad() {
        assertRefused(GOOD.replace("status: 200", "status: 404"), "reads status of its own sample as 200, not 404");
    }

    @Test
    void aSampleMayNotExpectAnUnknownColumn() {
        assertRefused(GOOD.replace("status: 200", "statuss: 200"), "unknown column 'statuss'");
    }

    @Test
    void aMisspeltKeyIsRefused() {
        assertRefused(GOOD.replace("title:", "titel:"), "unknown key 'titel'");
    }

    private static void assertRefused(String yaml, String message) {
        assertThatThrownBy(() -> FormatFile.parse("mine", yaml, "mine.yaml"))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error).hasMessageContaining(message);
                    assertThat(error.place())
                            .hasValueSatisfying(place -> assertThat(place).contains("mine.yaml"));
                });
    }

    @Test
    void theGoodOneLoads() {
        assertThat(FormatFile.parse("mine", GOOD, "mine.yaml").name()).isEqualTo("mine");
    }
}
