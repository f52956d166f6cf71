package dev.logsift.format.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.ShippedFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatDetectorTest {
    private static final String COMMON = "192.0.2.7 - - [17/May/2015:10:05:03 +0200] \"GET / HTTP/1.1\" 200 1";

    private final FormatDetector detector = new FormatDetector(ShippedFormats.LIBRARY.all());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apache_common",
                "apache_combined",
                "apache_vhost_combined",
                "cidds_001",
                "zeek_conn",
                "nfdump_csv"
            })
    void aFormatsOwnSamplesAreRecognised(String name) {
        StringBuilder sample = new StringBuilder();
        ShippedFormats.named(name).samples().forEach(line -> sample.append(line.line())
                .append('\n'));
        assertThat(detect(sample.toString()).format().name()).isEqualTo(name);
    }

    @Test
    void aFewCommonLinesDoNotMakeACombinedLogCommon() {
        String combined = (COMMON + " \"-\" \"agent\"\n").repeat(19) + COMMON + "\n";
        Detection detection = detect(combined);
        assertThat(detection.format().name()).isEqualTo("apache_combined");
        assertThat(detection.share()).isEqualTo(0.95);
    }

    @Test
    void aFormatOfAFifthOfTheLinesIsFoundAmongMany() {
        String mostlyNoise = (COMMON + "\n" + "a server's greeting\n".repeat(3)).repeat(120);
        Detection detection = detect(mostlyNoise);
        assertThat(detection.format().name()).isEqualTo("apache_common");
        assertThat(detection.share()).isEqualTo(0.25);
    }

    @Test
    void aLogWhoseLinesBecameLongerIsOfTheLongerFormat() {
        String longer = COMMON + " \"-\" \"agent\"\n";
        assertThat(detect((COMMON + "\n").repeat(60) + longer.repeat(440))
                        .format()
                        .name())
                .isEqualTo("apache_combined");
    }

    @Test
    void lineEndsAndByteOrderMarksDoNotMatter() {
        assertThat(detect("\uFEFF" + COMMON + "\r\r\n\r\n" + COMMON).rows()).isEqualTo(2);
    }

    @Test
    void textThatIsNoLogHasNoFormat() {
        assertThat(detector.detect("Lorem ipsum\ndolor sit amet\n".getBytes(UTF_8)))
                .isEmpty();
        assertThat(detector.detect(new byte[0])).isEmpty();
    }

    private Detection detect(String head) {
        return detector.detect(head.getBytes(UTF_8)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7, 10.0.0.1 | apache_combined_xff",
                "203.0.113.7:4711,unknown | apache_combined_xff",
                "2001:db8::7 | apache_combined_xff",
                "- | apache_combined_xff",
                "0.003 | apache_combined",
                "5f2b91c0de | apache_combined",
                "www.example.com | apache_combined",
                "gzip, br | apache_combined",
            })
    void aQuotedFieldBehindTheAgentIsOfProxiesOnlyIfItHasAddresses(String field, String format) {
        String line =
                "192.0.2.7 - - [17/May/2015:10:05:03 +0200] \"GET / HTTP/1.1\" 200 1 \"-\" \"a\" \"" + field + "\"\n";
        assertThat(detector.detect(line.repeat(3).getBytes(UTF_8))
                        .orElseThrow()
                        .format()
                        .name())
                .isEqualTo(format);
    }
}
