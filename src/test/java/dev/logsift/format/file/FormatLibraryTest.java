package dev.logsift.format.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.format.FormatDefinition;
import dev.logsift.format.ShippedFormats;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    @TempDir
    Path folder;

    @Test
    void theShippedFormatsAreThere() {
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
    void aFormatWithoutSamplesDoesNotLoad() throws IOException {
        assertRefused(GOOD.substring(0, GOOD.indexOf("samples")), "'samples' is missing");
    }

    @Test
    void aFormatThatDoesNotReadItsSampleDoesNotLoad() throws IOException {
        assertRefused(GOOD.replace("] 200", "] 2OO"), "does not read its own sample");
    }

    @Test
    void aFormatThatReadsItsSampleOtherwiseDoesNotLoad() throws IOException {
        assertRefused(GOOD.replace("status: 200", "status: 404"), "reads status of its own sample as 200, not 404");
    }

    @Test
    void aSampleMayNotExpectAnUnknownColumn() throws IOException {
        assertRefused(GOOD.replace("status: 200", "statuss: 200"), "unknown column 'statuss'");
    }

    @Test
    void aMisspeltKeyIsRefused() throws IOException {
        assertRefused(GOOD.replace("title:", "titel:"), "unknown key 'titel'");
    }

    @Test
    void aGoodOneLoads() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), GOOD);
        assertThat(beforeTheShippedOnes().find("mine")).isPresent();
        assertThat(beforeTheShippedOnes().all())
                .extracting(FormatDefinition::name)
                .contains("mine", "apache_combined");
    }

    @ParameterizedTest
    @MethodSource
    void eachShippedFormatProvesItself(FormatDefinition format) {
        assertThat(ShippedFormats.named(format.name())).isSameAs(format);
    }

    static List<FormatDefinition> eachShippedFormatProvesItself() {
        return ShippedFormats.LIBRARY.all();
    }

    @Test
    void aShippedFormatThatDoesNotProveItselfIsNotUsedEither() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), GOOD.replace("status: 200", "status: 404"));
        FormatLibrary library = FormatLibrary.open(List.of(folder));
        assertThatThrownBy(() -> library.resolve("mine")).isInstanceOf(UserError.class);
    }

    private FormatLibrary beforeTheShippedOnes() {
        return FormatLibrary.open(List.of(folder, Path.of("data/formats")));
    }

    /** By its name, and among all that a log may be of. */
    private void assertRefused(String yaml, String message) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), yaml);
        List<ThrowingCallable> uses = List.of(() -> beforeTheShippedOnes().resolve("mine"), () -> beforeTheShippedOnes()
                .all());
        for (ThrowingCallable use : uses) {
            assertThatThrownBy(use).isInstanceOfSatisfying(UserError.class, error -> {
                assertThat(error).hasMessageContaining(message);
                assertThat(error.place())
                        .hasValueSatisfying(place -> assertThat(place).contains("mine.yaml"));
            });
        }
    }
}
