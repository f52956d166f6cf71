package dev.logsift.source.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.source.Compressor;
import dev.logsift.source.FileLines;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBlocksTest {
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r\r\n", "\n\n", "\n \t\r\n", "\n\r\r\r\n"};

    @TempDir
    private Path folder;

    @Test
    void linesEndWithLineFeedsBeforeWhichCarriageReturnsMayStand() throws IOException {
        assertThat(lines("one\ntwo\r\nthree\r\r\nfour")).containsExactly("0:one", "4:two", "9:three", "17:four");
    }

    @Test
    void aCarriageReturnAloneIsPartOfItsLine() throws IOException {
        assertThat(lines("one\rtwo\nthree\r")).containsExactly("0:one\rtwo", "8:three");
    }

    @Test
    void blankLinesAndEmptyFilesHaveNoLines() throws IOException {
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n")).isEmpty();
        assertThat(lines("\r\n \n\t\r\r\n   ")).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLineAndStaysOneAnywhereElse() throws IOException {
        assertThat(lines("\u00EF\u00BB\u00BFone\n\u00EF\u00BB\u00BFtwo\n"))
                .containsExactly("3:one", "7:\u00EF\u00BB\u00BFtwo");
        assertThat(lines("\u00EF\u00BB\u00BF")).isEmpty();
        assertThat(lines("\u00EF\u00BB\u00BF\n")).isEmpty();
    }

    @Test
    void nulsThatALineBeginsWithAreNoPartOfItAndALineOfNulsIsNotBlank() throws IOException {
        assertThat(lines("\0\0\0one\n\0two\n\0\0\n\0\0 \r\n\0"))
                .containsExactly("3:one", "8:two", "13:\0", "16:\0 ", "20:\0");
    }

    /** As logrotate's copytruncate leaves it where the server goes on writing at its old place. */
    @ParameterizedTest
    @ValueSource(longs = {1_000, 65_536, 262_144, 1_000_000, Long.MAX_VALUE})
    void aLongHeadOfNulsIsReadInTheMemoryOfAShortLine(long partBytes) throws IOException {
        int nuls = 700_000;
        Path file = Files.writeString(folder.resolve("truncated.log"), "\0".repeat(nuls) + "one\ntwo\n");
        assertThat(FileLines.ofParts(file, partBytes)).containsExactly(nuls + ":one", nuls + 4 + ":two");
        assertThat(FileLines.file(file).head(5)).asString(ISO_8859_1).isEqualTo("one\nt");
        try (LineBlocks blocks = FileLines.file(file).lines(0, Long.MAX_VALUE)) {
            int largest = 0;
            do {
                blocks.next();
                largest = Math.max(largest, blocks.block().length);
            } while (blocks.refill());
            assertThat(largest).isLessThan(nuls);
        }
    }

    @Test
    void anyByteMayStandInALine() throws IOException {
        String odd = "a\u0000\u00FF\u00C3\u001B[31m\u000B\u000C\u0085";
        assertThat(lines(odd + "\n" + odd)).containsExactly("0:" + odd, (odd.length() + 1) + ":" + odd);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 64, 1_000, 65_536})
    void everyLineIsInOnePartHoweverTheFileIsSplit(long partBytes) throws IOException {
        Random random = new Random(partBytes);
        for (int i = 0; i < (partBytes < 1_000 ? 2 : 20); i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "" : "\u00EF\u00BB\u00BF");
            List<String> expected = new ArrayList<>();
            int lineCount = random.nextInt(partBytes < 64 ? 30 : 1_000);
            for (int line = 0; line < lineCount; line++) {
                String content = "x\r\u0000".repeat(random.nextInt(20)) + line;
                expected.add(text.length() + ":" + content);
                text.append(content).append(LINE_ENDS[random.nextInt(LINE_ENDS.length)]);
            }
            if (random.nextBoolean() && lineCount > 0) {
                expected.add(text.length() + ":last");
                text.append("last");
            }
            Path file = Files.writeString(folder.resolve("a.log"), text, ISO_8859_1);
            assertThat(FileLines.ofParts(file, partBytes)).isEqualTo(expected);
        }
    }

    @Test
    void aBlockGrowsForALongLineAndShrinksBehindIt() throws IOException {
        byte[] text =
                ("a\n" + "x".repeat(10_000_000) + "\n" + ("y".repeat(99) + "\n").repeat(100_000)).getBytes(ISO_8859_1);
        int longest = 0;
        int last = 0;
        int lines = 0;
        try (LineBlocks blocks = new LineBlocks(new ByteArrayInputStream(text), 0, text.length, "a.log")) {
            do {
                while (blocks.next()) {
                    lines++;
                }
                longest = Math.max(longest, blocks.block().length);
                last = blocks.block().length;
            } while (blocks.refill());
        }
        assertThat(lines).isEqualTo(100_002);
        assertThat(longest).isBetween(10_000_000, 20_000_000);
        assertThat(last).isEqualTo(1 << 18);
    }

    @Test
    void aPartThatEndsTooEarlyIsAnError() {
        InputStream in = new ByteArrayInputStream("one\ntwo\n".getBytes(ISO_8859_1));
        assertThatThrownBy(() -> new LineBlocks(in, 0, 100, "a.log"))
                .isInstanceOf(EOFException.class)
                .hasMessage("it ends at byte 8 now, and went on to 100");
    }

    private List<String> lines(String latin1) throws IOException {
        Path file = Files.writeString(folder.resolve("a.log"), latin1, ISO_8859_1);
        List<String> lines = FileLines.ofWhole(file);
        for (Compressor compressor : Compressor.values()) {
            Path compressed = Files.write(
                    folder.resolve("a.log" + compressor.ending()), compressor.compress(Files.readAllBytes(file)));
            assertThat(FileLines.ofWhole(compressed)).isEqualTo(lines);
        }
        return lines;
    }
}
