package dev.logsift.source.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.logsift.source.Compressor;
import dev.logsift.source.FileLines;
import dev.logsift.text.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CompressionTest {
    private static final int LINES = 4_000;
    private static final byte[] LOG = IntStream.range(0, LINES)
            .mapToObj(i -> "line " + i + " " + Integer.toHexString(i * 0x9E3779B9))
            .collect(Collectors.joining("\n"))
            .getBytes(UTF_8);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aFileIsReadToItsEndHoweverItIsSplit(Compressor compressor) throws IOException {
        List<String> plain = FileLines.ofWhole(write("plain.log", LOG));
        Path file = write("a.log" + compressor.ending(), compressor.compress(LOG));
        assertThat(plain).hasSize(LINES).startsWith("0:line 0 0");
        assertThat(FileLines.ofWhole(file)).isEqualTo(plain);
        assertThat(FileLines.ofParts(file, 5_000)).isEqualTo(plain);
    }

    @ParameterizedTest
    @EnumSource
    void piecesOneBehindTheOtherAreOneFile(Compressor compressor) throws IOException {
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        for (String piece : List.of("one\ntw", "o\n", "", "three")) {
            pieces.write(compressor.compress(piece.getBytes(UTF_8)));
        }
        Path file = write("pieces.log" + compressor.ending(), pieces.toByteArray());
        assertThat(FileLines.ofWhole(file)).containsExactly("0:one", "4:two", "8:three");
    }

    @ParameterizedTest
    @EnumSource
    void theContentDecidesWhateverTheName(Compressor compressor) throws IOException {
        byte[] bytes = compressor.compress(LOG);
        List<String> plain = FileLines.ofWhole(write("plain.log", LOG));
        assertThat(FileLines.ofParts(write("access.log", bytes), 5_000)).isEqualTo(plain);
        assertThat(FileLines.ofParts(write("access.log.gz", bytes), 5_000)).isEqualTo(plain);
        assertThat(FileLines.file(write("other.log.bz2", bytes)).head(6))
                .asString(UTF_8)
                .isEqualTo("line 0");
    }

    @ParameterizedTest
    @EnumSource
    void nothingCompressedIsAnEmptyFile(Compressor compressor) throws IOException {
        assertThat(FileLines.ofWhole(write("a.log" + compressor.ending(), compressor.compress(new byte[0]))))
                .isEmpty();
        assertThat(FileLines.ofWhole(write("b.log" + compressor.ending(), new byte[0])))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void aFileThatIsCutOffIsAnErrorThatSaysSo(Compressor compressor) throws IOException {
        byte[] bytes = compressor.compress(LOG);
        for (int length : new int[] {bytes.length / 2, bytes.length - 1}) {
            Path file = write("cut.log" + compressor.ending(), Arrays.copyOf(bytes, length));
            UserError error = catchThrowableOfType(UserError.class, () -> FileLines.ofWhole(file));
            assertThat(error).hasMessage("cannot read " + file + " to its end");
            assertThat(error.reason())
                    .hasValueSatisfying(reason -> assertThat(reason).endsWith("data is cut off"));
            assertThat(error.help())
                    .hasValueSatisfying(help -> assertThat(help).contains(" -dc " + file + " > " + file + ".log"));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void damageIsAnErrorThatNamesTheCompression(Compressor compressor) throws IOException {
        Random random = new Random(17);
        for (int i = 0; i < 20; i++) {
            byte[] bytes = compressor.compress(LOG);
            int from = 30 + random.nextInt(bytes.length - 60);
            bytes[from] ^= 0x55;
            bytes[from + 1] ^= 0x55;
            Path file = write("hurt.log" + compressor.ending(), bytes);
            UserError error = catchThrowableOfType(UserError.class, () -> FileLines.ofWhole(file));
            assertThat(error).as("byte " + from).isNotNull();
            assertThat(error.describe()).contains(file.toString()).doesNotContain("null");
            assertThat(error.reason()).hasValueSatisfying(reason -> assertThat(reason)
                    .contains(Compression.named(file.toString()).orElseThrow().program() + " data"));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void rubbishBehindTheLastPieceIsNotPassedOverInSilence(Compressor compressor) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(compressor.compress(LOG));
        bytes.write("no compressed data".getBytes(UTF_8));
        Path file = write("more.log" + compressor.ending(), bytes.toByteArray());
        assertThatThrownBy(() -> FileLines.ofWhole(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("more.log");
    }

    @Test
    void aNameThatPromisesCompressionOfOtherBinaryDataIsAnError() throws IOException {
        byte[] bytes = new byte[2_000];
        new Random(1).nextBytes(bytes);
        for (Compression compression : Compression.values()) {
            Path file = write("odd" + Compressor.valueOf(compression.name()).ending(), bytes);
            assertThatThrownBy(() -> FileLines.ofWhole(file))
                    .isInstanceOf(UserError.class)
                    .extracting(error -> ((UserError) error).reason().orElseThrow())
                    .isEqualTo("its " + compression.program() + " data is damaged: it does not begin as "
                            + compression.program() + " does");
        }
    }

    @Test
    void whatHadoopAloneCanDecompressIsReadByItsName() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new java.util.zip.DeflaterOutputStream(bytes)) {
            out.write(LOG);
        }
        assertThat(FileLines.ofWhole(write("part-00000.deflate", bytes.toByteArray())))
                .hasSize(LINES);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
