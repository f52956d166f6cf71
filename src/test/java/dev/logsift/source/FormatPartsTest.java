package dev.logsift.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.FormatLibrary;
import dev.logsift.format.LineMutation;
import dev.logsift.format.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of sample lines of every format, most of them mutated: each line becomes one row, one reject or a header, and the
 * rows and rejects are the same however the file is split or compressed.
 */
class FormatPartsTest {
    private static final int LINES = 200_000;
    private static final int FEW_LINES = 250;
    private static final long SEED = 20_250_309;
    private static final String[] LINE_ENDS = {"\n", "\n", "\n", "\r\n", "\r\r\n", "\n\n", "\n \t\n"};

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> rowsAndRejectsOfEveryFormat() {
        List<FormatDefinition> formats =
                FormatLibrary.open(List.of(Path.of("data/formats"))).all();
        int each = LINES / formats.size() + 1;
        return formats.stream()
                .map(format -> DynamicTest.dynamicTest(format.name(), () -> {
                    sameInParts(format, each);
                    sameInSmallPartsAndCompressed(format);
                }));
    }

    private void sameInParts(FormatDefinition format, int lines) throws IOException {
        byte[] text = mutatedLog(format, lines);
        BoundFormat bound = format.bind(head(text));
        Path file = write(format.name() + ".log", text);
        PartReading whole = PartReading.of(bound, file, Long.MAX_VALUE);
        assertThat(whole.rows()).as("some lines are rows").isNotEmpty();
        assertThat(whole.rows().size() + whole.rejects().size())
                .as("rows and rejects")
                .isEqualTo(PlainCount.ofRowsAndRejects(bound, text));
        if (!format.isSelfDescribing()) { // Spark is told not to split the others
            assertThat(PartReading.of(bound, file, 1 << 16)).isEqualTo(whole);
        }
    }

    private void sameInSmallPartsAndCompressed(FormatDefinition format) throws IOException {
        byte[] text = mutatedLog(format, FEW_LINES);
        BoundFormat bound = format.bind(head(text));
        PartReading plain = PartReading.of(bound, write(format.name() + ".log", text), Long.MAX_VALUE);
        if (!format.isSelfDescribing()) {
            Path file = folder.resolve(format.name() + ".log");
            assertThat(PartReading.of(bound, file, 1 << 10)).isEqualTo(plain);
        }
        for (Compressor compressor : Compressor.values()) {
            Path file = write(format.name() + ".log" + compressor.ending(), compressor.compress(text));
            assertThat(FileLines.file(file).head(text.length)).isEqualTo(text);
            assertThat(PartReading.of(bound, file, Long.MAX_VALUE))
                    .as(compressor.name())
                    .isEqualTo(plain);
        }
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] head(byte[] text) {
        return Arrays.copyOf(text, Math.min(text.length, 1 << 16));
    }

    /** The first line or two as they should be, so that the format is bound to its own columns. */
    private static byte[] mutatedLog(FormatDefinition format, int lines) throws IOException {
        Random random = new Random(SEED);
        List<Sample> samples = format.samples();
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        log.write((samples.get(0).names().stripTrailing() + "\n").getBytes(UTF_8));
        for (int i = 0; i < lines; i++) {
            byte[] line = samples.get(i % samples.size()).line().stripTrailing().getBytes(UTF_8);
            log.write(i % 3 == 0 ? line : LineMutation.of(line, random));
            log.write(LINE_ENDS[random.nextInt(LINE_ENDS.length)].getBytes(UTF_8));
        }
        log.write(samples.get(0).line().stripTrailing().getBytes(UTF_8));
        return log.toByteArray();
    }
}
