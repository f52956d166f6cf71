package dev.logsift.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.file.FormatLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
        byte[] text = MutatedLog.of(format, lines);
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
        byte[] text = MutatedLog.of(format, FEW_LINES);
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
}
