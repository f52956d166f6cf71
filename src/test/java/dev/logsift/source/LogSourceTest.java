package dev.logsift.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.SharedSpark;
import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.LogView;
import dev.logsift.text.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogSourceTest {
    private static final String LINE =
            "192.0.2.%d - - [17/May/2015:10:05:03 +0000] \"GET /%d HTTP/1.1\" 200 %d \"-\" \"agent\"";

    private final Engine engine = SharedSpark.engine().isolated();

    @TempDir
    private Path folder;

    @Test
    void columnsAreTheFamilysThenTheFormatsOwnThenWhereTheLineIs() throws IOException {
        load("vhost", "apache_vhost_combined", write("a.log", "h.example:80 " + LINE.formatted(1, 1, 1)));
        assertThat(engine.columns("vhost"))
                .extracting(Column::name)
                .containsExactly(
                        "ts",
                        "client",
                        "ident",
                        "user_name",
                        "method",
                        "target",
                        "path",
                        "query",
                        "protocol",
                        "status",
                        "bytes",
                        "referrer",
                        "agent",
                        "host",
                        "duration_us",
                        "port",
                        "_file",
                        "_offset",
                        "_raw");
        assertThat(engine.columns("vhost").get(0).sqlType()).isEqualTo("TIMESTAMP");
        assertThat(engine.columns("vhost").get(9).sqlType()).isEqualTo("INT");
        assertThat(engine.columns("vhost").get(10).sqlType()).isEqualTo("BIGINT");
    }

    @Test
    void everyRowSaysWhichLineItIs() throws IOException {
        String first = LINE.formatted(1, 1, 10);
        String second = LINE.formatted(2, 2, 20);
        Path file = write("a.log", first + "\r\n\n" + second);
        load("places", "apache_combined", file);
        assertThat(rows("SELECT client, bytes, _file, _offset, _raw FROM places ORDER BY client"))
                .containsExactly(
                        List.of("192.0.2.1", 10L, file.toString(), 0L, first),
                        List.of("192.0.2.2", 20L, file.toString(), first.length() + 3L, second));
    }

    @Test
    void linesThatCannotBeReadAreRejectsWithTheirPlaceAndReason() throws IOException {
        String bad = "192.0.2.9 - - [yesterday] \"GET / HTTP/1.1\" 200 1 \"-\" \"agent\"";
        Path file = write("a.log", LINE.formatted(1, 1, 1) + "\n" + bad + "\n" + LINE.formatted(2, 2, 2) + "\n");
        load("broken", "apache_combined", file);
        assertThat(rows("SELECT count(*) FROM broken")).containsExactly(List.of(2L));
        assertThat(rows("SELECT * FROM broken_rejects"))
                .containsExactly(List.of(
                        file.toString(),
                        LINE.formatted(1, 1, 1).length() + 1L,
                        "the time is not dd/MMM/yyyy:HH:mm:ss followed by an offset (field 4)",
                        bad));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 4_096, 65_536})
    void theAnswerIsTheSameWhateverTheSizeOfTheParts(int partBytes) throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            log.append(i % 7 == 3 ? "no log line at all" : LINE.formatted(i % 250, i, i))
                    .append("\n".repeat(1 + i % 3));
        }
        load("parts", "apache_combined", write("a.log", log + LINE.formatted(1, 400, 400)));
        String setting = "spark.sql.files.maxPartitionBytes";
        engine.sql("SET " + setting + "=" + partBytes);
        try {
            assertThat(rows("SELECT count(*), sum(bytes), count(DISTINCT _offset) FROM parts"))
                    .containsExactly(List.of(344L, 68_857L, 344L));
            assertThat(rows("SELECT count(*), count(DISTINCT offset) FROM parts_rejects"))
                    .containsExactly(List.of(57L, 57L));
        } finally {
            engine.sql("RESET " + setting);
        }
    }

    @Test
    void aLineMuchLongerThanABlockIsStillOneLine() throws IOException {
        String longPath = "x".repeat(3_000_000);
        String line = LINE.formatted(1, 1, 1).replace(" /1 ", " /" + longPath + " ");
        load("long", "apache_combined", write("a.log", line + "\n" + LINE.formatted(2, 2, 2)));
        assertThat(rows("SELECT length(path), status FROM long ORDER BY bytes"))
                .containsExactly(List.of(3_000_001, 200), List.of(2, 200));
    }

    @Test
    void compressedFilesAreReadByTheirEnding() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write((LINE.formatted(1, 1, 1) + "\n" + LINE.formatted(2, 2, 2) + "\n").getBytes(UTF_8));
        }
        load("zipped", "apache_combined", Files.write(folder.resolve("a.log.gz"), bytes.toByteArray()));
        assertThat(rows("SELECT client, _offset FROM zipped ORDER BY client"))
                .containsExactly(
                        List.of("192.0.2.1", 0L),
                        List.of("192.0.2.2", (long) LINE.formatted(1, 1, 1).length() + 1));
    }

    @Test
    void aCompressedFileThatIsCutOffIsAClearError() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 5_000; i++) {
                gzip.write((LINE.formatted(i % 250, i * 7919, i) + "\n").getBytes(UTF_8));
            }
        }
        byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
        load("cut", "apache_combined", Files.write(folder.resolve("cut.log.gz"), half));
        assertThatThrownBy(() -> rows("SELECT count(*) FROM cut"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("cannot read")
                .hasMessageContaining("cut.log.gz");
    }

    @Test
    void bytesThatAreNoUtf8AndNulBytesLoseNoLine() throws IOException {
        byte[] line =
                LINE.formatted(1, 1, 1).replace("agent", "\u00ff\u0000\u00e9").getBytes(ISO_8859_1);
        load("odd", "apache_combined", Files.write(folder.resolve("a.log"), line));
        assertThat(rows("SELECT agent, length(_raw) FROM odd"))
                .containsExactly(
                        List.of("\ufffd\u0000\ufffd", LINE.formatted(1, 1, 1).length() - 2));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        load("marked", "apache_combined", write("a.log", "\uFEFF" + LINE.formatted(1, 1, 1)));
        assertThat(rows("SELECT client FROM marked")).containsExactly(List.of("192.0.2.1"));
    }

    @Test
    void valuesThatAreKeptOutliveTheBlockTheyWereReadFrom() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            log.append(LINE.formatted(i % 250, i, i)).append('\n');
        }
        load("kept", "apache_combined", write("a.log", log.toString()));
        assertThat(rows("SELECT size(p), size(array_distinct(p)), array_min(p), array_max(p) FROM"
                        + " (SELECT collect_list(path) AS p FROM kept)"))
                .containsExactly(List.of(20_000, 20_000, "/0", "/9999"));
        assertThat(rows("SELECT max(path), min(path), first(path) IS NOT NULL FROM kept"))
                .containsExactly(List.of("/9999", "/0", true));
    }

    @Test
    void sinceAndUntilCutATimeOutOfTheLog() throws IOException {
        String early = LINE.formatted(1, 1, 1);
        String late = LINE.formatted(2, 2, 2).replace("10:05:03", "11:00:00");
        Path file = write("a.log", early + "\n" + late + "\n");
        LogView view = new LogView(
                "access_log",
                List.of(file.toString()),
                Map.of("logFormat", "combined"),
                Optional.of(Instant.parse("2015-05-17T11:00:00Z")),
                Optional.of(Instant.parse("2015-05-17T12:00:00Z")));
        engine.createView("cut_out", engine.open(view));
        assertThat(rows("SELECT client FROM cut_out")).containsExactly(List.of("192.0.2.2"));
    }

    @Test
    void rowsComeOneByOneWhereSparkGeneratesNoCode() throws IOException {
        load("by_row", "apache_combined", write("a.log", LINE.formatted(1, 1, 1) + "\n" + LINE.formatted(2, 2, 2)));
        engine.sql("SET spark.sql.codegen.wholeStage=false");
        try {
            assertThat(rows("SELECT client, status, bytes, _offset FROM by_row ORDER BY client"))
                    .containsExactly(
                            List.of("192.0.2.1", 200, 1L, 0L),
                            List.of(
                                    "192.0.2.2",
                                    200,
                                    2L,
                                    LINE.formatted(1, 1, 1).length() + 1L));
            assertThat(rows("SELECT count(*) FROM by_row")).containsExactly(List.of(2L));
        } finally {
            engine.sql("RESET spark.sql.codegen.wholeStage");
        }
    }

    @Test
    void aPathIsATableInSql() throws IOException {
        Path file = write("a.log", LINE.formatted(1, 1, 1) + "\n");
        assertThat(rows("SELECT client, status FROM access_log.`" + file + "`"))
                .containsExactly(List.of("192.0.2.1", 200));
    }

    @Test
    void aPathInSqlIsJudgedByItsMiddleToo() throws IOException {
        String banner = "Welcome to this server, which has a lot to say before it serves anything.\n".repeat(1000);
        Path file = write("banner.log", banner + (LINE.formatted(1, 1, 1) + "\n").repeat(1500));
        assertThat(rows("SELECT client, count(*) FROM access_log.`" + file + "` GROUP BY client"))
                .containsExactly(List.of("192.0.2.1", 1500L));
    }

    @Test
    void aPathInSqlMayBeATable() throws IOException {
        Path csv = write("a.csv", "client,ts,status,shop\n192.0.2.1,2017-05-15 10:05:03,200,north\n");
        assertThat(rows("SELECT client, status, shop FROM access_log.`" + csv + "`"))
                .containsExactly(List.of("192.0.2.1", 200, "north"));
        assertThatThrownBy(() -> rows("SELECT * FROM flow_log.`" + csv + "`"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no known log format fits");
    }

    @Test
    void aTableOverAFolderIsReadAnewEachTime() throws IOException {
        write("logs/a.log", LINE.formatted(1, 1, 1) + "\n");
        engine.sql("CREATE TABLE over_folder USING access_log LOCATION '" + folder.resolve("logs") + "'");
        try {
            assertThat(rows("SELECT client, status FROM over_folder")).containsExactly(List.of("192.0.2.1", 200));
            write("logs/b.log", LINE.formatted(2, 2, 2) + "\n");
            engine.sql("REFRESH TABLE over_folder");
            assertThat(rows("SELECT count(*) FROM over_folder")).containsExactly(List.of(2L));
        } finally {
            engine.sql("DROP TABLE over_folder");
        }
    }

    @Test
    void writingLogsIsRefused() throws IOException {
        load("source_of_write", "apache_combined", write("a.log", LINE.formatted(1, 1, 1)));
        assertThatThrownBy(() -> rows("INSERT OVERWRITE DIRECTORY '" + folder.resolve("out")
                        + "' USING access_log SELECT * FROM source_of_write"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("only reads");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void load(String name, String format, Path file) {
        Map<String, String> options = Map.of("logFormat", format);
        List<String> paths = List.of(file.toString());
        engine.createView(
                name, engine.open(new LogView("access_log", paths, options, Optional.empty(), Optional.empty())));
        Map<String, String> rejects = Map.of("logFormat", format, "rejects", "true");
        engine.createView(
                name + "_rejects",
                engine.open(new LogView("access_log", paths, rejects, Optional.empty(), Optional.empty())));
    }

    private List<List<Object>> rows(String sql) {
        return new ArrayList<>(engine.sql(sql).collect());
    }
}
