package dev.logsift.format.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineSampleTest {
    @Test
    void aSampleIsOfWholeLinesOfBothParts() {
        assertThat(joined("a\nb\ncut", "tail of one\nc\nd\ncut")).isEqualTo("a\nb\nc\nd\n");
    }

    @Test
    void neitherPartTakesThePlaceOfTheOther() {
        assertThat(joined("a\n".repeat(10_000), "\n" + "b\n".repeat(10_000)))
                .isEqualTo("a\n".repeat(250) + "b\n".repeat(250));
    }

    @Test
    void aLineThatIsLongerThanASampleIsTheSample() {
        assertThat(joined("a".repeat(100), "b".repeat(100))).isEqualTo("a".repeat(100));
    }

    @Test
    void everyEleventhLineIsAFewOfThem() {
        StringBuilder numbers = new StringBuilder();
        IntStream.rangeClosed(1, 225).forEach(number -> numbers.append(number).append('\n'));
        assertThat(new String(LineSample.thinned(numbers.toString().getBytes(UTF_8)), UTF_8))
                .startsWith("11\n22\n33\n")
                .endsWith("209\n220\n");
    }

    @Test
    void aHandfulOfLinesTellsNothing() {
        assertThat(LineSample.thinned("a\n".repeat(219).getBytes(UTF_8))).isEmpty();
    }

    private static String joined(String head, String middle) {
        return new String(LineSample.of(head.getBytes(UTF_8), middle.getBytes(UTF_8)), UTF_8);
    }
}
