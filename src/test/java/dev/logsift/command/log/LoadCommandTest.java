package dev.logsift.command.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.SharedSpark;
import dev.logsift.command.CommandRegistry;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import dev.logsift.session.workspace.Setting;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCommandTest {
    private static final String COMMON = "192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET /a?b=1 HTTP/1.1\" 200 5\n";

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void openSession() {
        session = SharedSpark.session(folder.resolve("home"));
    }

    @Test
    void loadSaysFormatHowSureFilesAndBytes() throws IOException {
        assertThat(load(write(COMMON), "as", "mine").notices())
                .containsExactly("mine: 1 file, 71 bytes, apache_common (1 of 1 sampled lines fit)");
    }

    @Test
    void aLogThatBeginsWithNulsIsLoadedAndExplained() throws IOException {
        int nuls = 1_200_000;
        String file = write("\0".repeat(nuls) + COMMON + "\0\0" + COMMON);
        assertThat(load(file).notices())
                .containsExactly("access: 1 file, 1.2 MB, apache_common (2 of 2 sampled lines fit)");
        assertThat(session.engine()
                        .sql("SELECT client, _offset FROM access ORDER BY _offset")
                        .collect())
                .containsExactly(List.of("192.0.2.7", (long) nuls), List.of("192.0.2.7", nuls + 73L));
        assertThat(session.engine().sql("SELECT * FROM access_rejects").collect())
                .isEmpty();
        assertThat(load(file, "--explain", "--line", "2").notices().toString())
                .contains("line 2")
                .contains("byte " + (nuls + 73));
    }

    @Test
    void aNamedFormatThatFitsFewLinesIsAWarningWithTheCommandForTheBetterOne() throws IOException {
        String file = write(COMMON);
        assertThat(load(file, "as", "mine", "--log-format", "cidds_001").notices())
                .containsExactly(
                        "mine: 1 file, 71 bytes, cidds_001 (as you said; 0 of 1 sampled lines fit)",
                        "warning: most lines do not fit cidds_001; apache_common fits better (1 of 1 sampled lines fit);"
                                + " choose it with: load " + file + " as mine --log-format apache_common");
    }

    @Test
    void aGuessedFormatThatMostLinesDoNotFitIsAWarning() throws IOException {
        assertThat(load(write(COMMON + "one two three\nfour five\n")).notices())
                .containsExactly(
                        "access: 1 file, 95 bytes, apache_common (1 of 3 sampled lines fit)",
                        "warning: most lines do not fit apache_common; describe shows why");
    }

    @Test
    void ofTwoFormatsThatFitAlikeTheOtherIsNamedWithItsCommand() throws IOException {
        String file = write(COMMON.strip() + " \"-\" \"agent\" 48210\n");
        assertThat(load(file).notices())
                .containsExactly(
                        "access: 1 file, 89 bytes, apache_combined_us (1 of 1 sampled lines fit)",
                        "apache_combined_ms fits nearly as well; choose it with: load " + file
                                + " --log-format apache_combined_ms");
    }

    @Test
    void explainTakesTheFirstLineApart() throws IOException {
        Result.Table table = (Result.Table) load(write("\n" + COMMON), "--explain");
        assertThat(table.columns()).extracting(column -> column.name()).containsExactly("column", "value", "piece");
        assertThat(table.collect())
                .contains(
                        List.of("ts", "2015-05-17T10:05:03Z", "[17/May/2015:10:05:03 +0000]"),
                        List.of("path", "/a", "GET /a?b=1 HTTP/1.1"),
                        Arrays.asList("user_name", null, "-"),
                        List.of("status", "200", "200"));
    }

    @Test
    void explainShowsWhereReadingOfARejectStopped() throws IOException {
        String file = write(COMMON + "\n192.0.2.8 - - [17/May/2015:10:05:03 +0000] \"GET /\u001b[2J HTTP/1.1\" ok 5\n");
        String reject = file + ", line 3 (byte 72): a reject: status is not a whole number (field 6)\n"
                + "  192.0.2.8 - - [17/May/2015:10:05:03 +0000] \"GET /\\x1b[2J HTTP/1.1\" ok 5\n"
                + " ".repeat(69) + "^";
        assertThat(load(file, "--explain", "--line", "3").notices()).contains(reject);
        assertThat(load(file, "--explain", "--offset", "72").notices()).contains(reject.replace(", line 3", ""));
    }

    @Test
    void explainSaysOfABlankLineThatItIsNone() throws IOException {
        assertThat(load(write(COMMON + "\n"), "--explain", "--line", "2").notices())
                .last()
                .asString()
                .endsWith("blank, a header or a comment: neither row nor reject");
    }

    @Test
    void explainOfAByteBehindTheEndOfACompressedFileSaysThatThereIsNone() throws IOException {
        Path file = folder.resolve("a.log.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(COMMON.repeat(100).getBytes(UTF_8));
        }
        assertThat(load(file.toString(), "--explain", "--offset", "7029")).isInstanceOf(Result.Table.class);
        for (String offset : List.of("7100", "9999999")) {
            assertThatThrownBy(() -> load(file.toString(), "--explain", "--offset", offset))
                    .isInstanceOfSatisfying(UserError.class, error -> {
                        assertThat(error).hasMessage(file + " has no byte " + offset);
                        assertThat(error.reason()).hasValue("it is compressed, and holds less text");
                    });
        }
    }

    @Test
    void explainOfALineThatIsNotThereSaysHowManyThereAre() throws IOException {
        String file = write(COMMON);
        assertThatThrownBy(() -> load(file, "--explain", "--line", "2"))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.help()).hasValue("it has 1 line"));
        assertThatThrownBy(() -> load(file, "--explain", "--offset", "71")).hasMessageContaining("has no byte 71");
        assertThatThrownBy(() -> load(file, "--line", "1")).hasMessageContaining("which line to explain");
        assertThatThrownBy(() -> load(file, "--explain", "--line", "0")).hasMessageContaining("too small");
    }

    @Test
    void explainReadsTimesInTheZoneOfTheSetting() throws IOException {
        session.settings().set(Setting.TIMEZONE, "Europe/Berlin");
        String file = write(
                "Date first seen,Duration,Proto,Src IP Addr,Src Pt,Dst IP Addr,Dst Pt,Packets,Bytes,Flows,Flags,"
                        + "Tos,class,attackType,attackID,attackDescription\n"
                        + "2017-03-15 12:00:00.000,0.0,TCP,192.168.1.1,1,10.0.0.1,80,1,40,1,.A....,0,normal,---,---,---\n");
        assertThat(((Result.Table) load(file, "--explain")).collect())
                .contains(List.of("ts", "2017-03-15T11:00:00Z", "2017-03-15 12:00:00.000"));
    }

    @Test
    void aTimeThatIsNoneSaysHowToWriteOne() {
        assertThatThrownBy(() -> load("x.log", "--since", "yesterday"))
                .hasMessage("load: --since 'yesterday' is not a time");
    }

    private Result load(String... arguments) {
        return new CommandRegistry().parse("load", List.of(arguments)).run(session);
    }

    private String write(String text) throws IOException {
        return Files.writeString(folder.resolve("a.log"), text).toString();
    }
}
