package dev.logsift.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.SharedSpark;
import dev.logsift.engine.Engine;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.file.FormatLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spark's own splitting of files: rows and rejects are the same whatever the size of the parts and the compression. */
class SplitsInSparkTest {
    private static final String PART_BYTES = "spark.sql.files.maxPartitionBytes";
    private static final int LINES = 400;

    private final Engine engine = SharedSpark.engine().isolated();

    @TempDir
    private Path folder;

    @AfterEach
    void reset() {
        engine.sql("RESET " + PART_BYTES);
    }

    @ParameterizedTest
    @CsvSource({"zeek_conn_json, true", "zeek_conn, false", "cidds_001, true"})
    void rowsAndRejectsAreTheSame(String name, boolean splits) throws IOException {
        FormatDefinition format =
                FormatLibrary.open(List.of(Path.of("data/formats"))).resolve(name);
        byte[] text = MutatedLog.of(format, LINES);
        Path plain = Files.write(folder.resolve("plain.log"), text);
        List<List<Object>> whole = linesOf(name, plain, "1g", 1);
        int lines = PlainCount.ofRowsAndRejects(format.bind(text), text);
        assertThat((long) whole.get(0).get(1) + (long) whole.get(1).get(1)).isEqualTo(lines);
        assertThat(linesOf(name, plain, "1k", splits ? text.length / 1024 : 1)).isEqualTo(whole);
        assertThat(linesOf(name, plain, "64k", 1)).isEqualTo(whole);
        for (Compressor compressor : List.of(Compressor.GZIP, Compressor.BZIP2, Compressor.ZSTANDARD)) {
            Path file = Files.write(folder.resolve("a.log" + compressor.ending()), compressor.compress(text));
            assertThat(linesOf(name, file, "1k", 1)).as(compressor.name()).isEqualTo(whole);
        }
    }

    /** Number and digest of rows and of rejects; and there must have been at least so many parts, or exactly one. */
    private List<List<Object>> linesOf(String format, Path file, String partBytes, int parts) {
        engine.sql("SET " + PART_BYTES + "=" + partBytes);
        view("lines", format, file, false);
        view("bad_lines", format, file, true);
        List<List<Object>> digests = engine.sql("SELECT kind, count(*), sum(digest), count(DISTINCT part) FROM ("
                        + "SELECT 'row' AS kind, spark_partition_id() AS part,"
                        + " hash(ts, src_ip, src_port, dst_ip, dst_port, proto, bytes, icmp_type, label, _offset, _raw)"
                        + " AS digest FROM lines"
                        + " UNION ALL SELECT 'reject', 0, hash(offset, reason, raw) FROM bad_lines)"
                        + " GROUP BY kind ORDER BY kind DESC")
                .collect();
        long seen = (long) digests.get(0).get(3);
        assertThat(seen).as("parts").isBetween(parts / 2L, (long) parts + 1);
        return digests.stream().map(digest -> digest.subList(0, 3)).toList();
    }

    private void view(String name, String format, Path file, boolean rejects) {
        engine.sql(
                "CREATE OR REPLACE TEMPORARY VIEW %s USING flow_log OPTIONS (path '%s', logFormat '%s', rejects '%s')"
                        .formatted(name, file, format, rejects));
    }
}
