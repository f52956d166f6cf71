package dev.logsift.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.SharedSpark;
import dev.logsift.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Spark asks of the reader, and how much of a file is read for it. */
class PushdownTest {
    private static final int LINES = 80_000;
    private static final long MIB = 1 << 20;

    private final Engine engine = SharedSpark.engine().isolated();

    @TempDir
    private Path folder;

    @BeforeEach
    void views() throws IOException {
        Path file = Files.writeString(folder.resolve("a.log"), log());
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        view("pushed", file, true);
        view("plain", file, false);
    }

    @Test
    void theAnswerIsTheSameAsSparksOwn() {
        for (String condition : List.of(
                "status = 404",
                "status = '404' AND client <> '10.0.0.7'",
                "status >= 500 OR user_name IS NOT NULL",
                "client IN ('10.0.0.3', '10.0.0.77')",
                "NOT (status = 200) AND method = 'GET'",
                "path LIKE '/p/12%' AND agent LIKE '%say \"hi\"%'",
                "_raw LIKE '%/p/777 %'",
                "ts BETWEEN '2026-01-01 03:00:00' AND '2026-01-01 03:10:00'",
                "ts >= '2026-01-01 22:00:00' AND status = 404")) {
            String sql = "SELECT count(*), sum(bytes), min(ts), max(_offset) FROM a_view WHERE " + condition;
            assertThat(rows(sql.replace("a_view", "pushed")))
                    .as(condition)
                    .isEqualTo(rows(sql.replace("a_view", "plain")));
        }
    }

    @Test
    void columnsThatAreNotAskedForAreNotAskedOfTheReader() {
        assertThat(plan("SELECT path FROM pushed WHERE status = 404"))
                .contains("ReadSchema: struct<path:string,status:int>")
                .contains("EqualTo(status,404)");
        assertThat(plan("SELECT count(*) FROM pushed")).contains("ReadSchema: struct<>");
    }

    @Test
    void aLimitReadsNoMoreThanTheFirstBlock() {
        assertThat(bytesReadBy("SELECT * FROM pushed LIMIT 10")).isLessThan(2 * MIB);
    }

    @Test
    void whatIsKnownToBeOfOtherTimesIsNotReadAgain() {
        String hour = "SELECT count(*) FROM pushed WHERE ts BETWEEN '2026-01-01 03:00:00' AND '2026-01-01 03:10:00'";
        long first = bytesReadBy(hour);
        assertThat(first).isGreaterThan(9 * MIB);
        assertThat(bytesReadBy(hour)).isLessThan(first / 2);
    }

    @Test
    void theTimesOfACompressedFileAreKnownWhateverItsName() throws IOException {
        Path file = folder.resolve("no_name_of_a_compressed.log");
        Files.write(file, Compressor.GZIP.compress(Files.readAllBytes(folder.resolve("a.log"))));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        view("zipped", file, true);
        engine.sql("SET spark.sql.files.maxPartitionBytes=256k");
        try {
            String hour = "SELECT count(*), sum(bytes), max(_offset) FROM %s WHERE ts >= '2026-01-01 20:00:00'";
            List<List<Object>> plain = rows(hour.formatted("plain"));
            for (int times = 0; times < 2; times++) {
                assertThat(rows(hour.formatted("zipped"))).isEqualTo(plain);
            }
        } finally {
            engine.sql("RESET spark.sql.files.maxPartitionBytes");
        }
    }

    private long bytesReadBy(String sql) {
        long before = bytesRead();
        rows(sql);
        return bytesRead() - before;
    }

    private static long bytesRead() {
        return FileSystem.getGlobalStorageStatistics().get("file").getLong("bytesRead");
    }

    /** A day in order, but for lines that come late now and then, with escapes and lines that cannot be read. */
    private static String log() {
        Random random = new Random(7);
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            int second = Math.max(0, i - (random.nextInt(50) == 0 ? 40 : 0));
            log.append("10.0.0.%d - %s [01/Jan/2026:%02d:%02d:%02d +0000] \"GET /p/%d HTTP/1.1\" %d %d \"-\" \"%s\"\n"
                    .formatted(
                            random.nextInt(100),
                            random.nextInt(90) == 0 ? "eve" : "-",
                            second / 3600,
                            second / 60 % 60,
                            second % 60,
                            random.nextInt(2_000),
                            new int[] {200, 200, 304, 404, 500}[random.nextInt(5)],
                            random.nextInt(9_000),
                            random.nextInt(30) == 0
                                    ? "say \\\"hi\\\""
                                    : "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101"));
            if (random.nextInt(500) == 0) {
                log.append("no log line at all 404\n");
            }
        }
        return log.toString();
    }

    private void view(String name, Path file, boolean pushdown) {
        engine.sql(
                "CREATE OR REPLACE TEMPORARY VIEW %s USING access_log OPTIONS (path '%s', logFormat 'combined', pushdown '%s')"
                        .formatted(name, file, pushdown));
    }

    private String plan(String sql) {
        return rows("EXPLAIN " + sql).toString();
    }

    private List<List<Object>> rows(String sql) {
        return new ArrayList<>(engine.sql(sql).collect());
    }
}
