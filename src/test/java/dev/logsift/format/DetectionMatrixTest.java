package dev.logsift.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.detect.Detection;
import dev.logsift.format.detect.FormatDetector;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every format recognises its own lines, and no other format takes them for its own. */
class DetectionMatrixTest {
    /** Formats whose lines are lines of another one too, which is more usual; nothing in them tells. */
    private static final Map<String, List<String>> SAME_LINES = Map.of(
            "nginx_default", List.of("apache_combined"),
            "apache_combined_ms", List.of("apache_combined_s", "apache_combined_us"));

    private final FormatDetector detector = new FormatDetector(ShippedFormats.LIBRARY.all());

    @TestFactory
    Stream<DynamicTest> everySampleIsRecognisedOnItsOwn() {
        return ShippedFormats.LIBRARY.all().stream().flatMap(format -> format.samples().stream()
                .map(sample -> DynamicTest.dynamicTest(
                        format.name() + ": " + sample.line(), () -> recognise(format, sample))));
    }

    @TestFactory
    Stream<DynamicTest> theSamplesOfAFormatTogetherAreRecognised() {
        return ShippedFormats.LIBRARY.all().stream()
                .filter(format -> !SAME_LINES.containsKey(format.name()))
                .map(format -> DynamicTest.dynamicTest(
                        format.name(),
                        () -> assertThat(best(file(format)).format().name()).isEqualTo(format.name())));
    }

    @Test
    void whereLinesDoNotTellTheOtherFormatIsSecond() {
        Sample nginx = ShippedFormats.named("nginx_default").samples().get(0);
        List<Detection> ranked = detector.ranked(nginx.asFile());
        assertThat(ranked)
                .extracting(detection -> detection.format().name())
                .startsWith("apache_combined", "nginx_default");
        assertThat(ranked.get(0).isRivalledBy(ranked.get(1))).isFalse();
    }

    @Test
    void aDurationInMillisecondsIsARivalOfOneInMicroseconds() {
        Sample sample = ShippedFormats.named("apache_combined_us").samples().get(0);
        List<Detection> ranked = detector.ranked(sample.asFile());
        assertThat(ranked)
                .extracting(detection -> detection.format().name())
                .startsWith("apache_combined_us", "apache_combined_ms");
        assertThat(ranked.get(0).isRivalledBy(ranked.get(1))).isTrue();
    }

    private void recognise(FormatDefinition format, Sample sample) {
        boolean lenient = FormatDetector.fit(format, sample.asFile()).strict() == 0;
        String name = best(sample.asFile()).format().name();
        if (lenient) {
            assertThat(best(sample.asFile()).share()).isEqualTo(1.0);
        } else {
            assertThat(name).isIn(SAME_LINES.getOrDefault(format.name(), List.of(format.name())));
        }
    }

    private Detection best(byte[] head) {
        return detector.detect(head).orElseThrow();
    }

    /** The samples twice, each below the line of names that it needs. */
    private static byte[] file(FormatDefinition format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < 2; i++) {
            for (Sample sample : format.samples()) {
                file.writeBytes(sample.asFile());
                file.write('\n');
            }
        }
        return file.toByteArray();
    }
}
