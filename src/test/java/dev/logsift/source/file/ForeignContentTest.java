package dev.logsift.source.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.logsift.source.Compressor;
import dev.logsift.source.FileLines;
import dev.logsift.text.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no text says what it is and how to make text of it. */
class ForeignContentTest {
    private static final byte[] LOG = "one\ntwo\n".getBytes(UTF_8);

    @TempDir
    private Path folder;

    @Test
    void utf16() throws IOException {
        UserError error = refused("a.log", "one\ntwo\n".getBytes(UTF_16));
        assertThat(error.getMessage()).endsWith("a.log is UTF-16 text, not a text file that can be read");
        assertThat(error.help()).hasValueSatisfying(help -> assertThat(help).contains("iconv -f UTF-16 -t UTF-8 "));
    }

    @Test
    void tarCompressedOrNot() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry("access.log");
            entry.setSize(LOG.length);
            tar.putArchiveEntry(entry);
            tar.write(LOG);
            tar.closeArchiveEntry();
        }
        for (Compressor compressor : Compressor.values()) {
            UserError error = refused("logs.tar" + compressor.ending(), compressor.compress(bytes.toByteArray()));
            assertThat(error).hasMessageContaining("is a tar archive");
            assertThat(error.help()).hasValueSatisfying(help -> assertThat(help).contains("tar -xf " + folder));
        }
    }

    @Test
    void zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("access.log"));
            zip.write(LOG);
        }
        assertThat(refused("logs.zip", bytes.toByteArray())).hasMessageContaining("is a ZIP archive");
    }

    @ParameterizedTest
    @CsvSource({
        "37 7A BC AF 27 1C 00 04, is a 7z archive",
        "52 61 72 21 1A 07 01 00, is a RAR archive",
        "1F 9D 90 6F DC 94 51 00, is compressed by compress (.Z)",
        "0C A5 01 00 00 00 00 00, is a binary file of nfcapd",
        "D4 C3 B2 A1 02 00 04 00, is a packet capture",
        "0A 0D 0D 0A 1C 00 00 00 4D 3C 2B 1A, is a packet capture",
    })
    void others(String hexadecimal, String expected) throws IOException {
        byte[] head = java.util.HexFormat.ofDelimiter(" ").parseHex(hexadecimal);
        assertThat(refused("a.log", head)).hasMessageContaining(expected);
    }

    @Test
    void compressedTwice() throws IOException {
        UserError error = refused("a.gz.bz2", Compressor.BZIP2.compress(Compressor.GZIP.compress(LOG)));
        assertThat(error).hasMessageContaining("is compressed twice");
        assertThat(error.reason()).contains("within the compressed data is gzip data again");
    }

    @Test
    void textThatBeginsAlmostSoIsText() throws IOException {
        for (String text :
                new String[] {"PK 1\n", "BZh of the past\n", "\n\r\r\none\r\r\n", "x^2\n", "7z\n", "Rar!\n"}) {
            Path file = Files.write(folder.resolve("a.log"), text.getBytes(ISO_8859_1));
            assertThat(FileLines.ofWhole(file)).as(text).hasSize(1);
        }
    }

    private UserError refused(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        UserError error = catchThrowableOfType(UserError.class, () -> FileLines.ofWhole(file));
        assertThat(error).as(name).isNotNull().hasMessageContaining(file.toString());
        assertThat(error.help()).isPresent();
        return error;
    }
}
