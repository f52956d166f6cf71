package dev.logsift.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.logsift.SharedSpark;
import dev.logsift.engine.Result;
import dev.logsift.library.Query;
import dev.logsift.session.load.LoadedTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the shipped queries to what awk counts in real logs that lie beside the checkout. */
class RealLogQueriesTest {
    private static final Path DATA = Path.of("../shared/data");

    @TempDir
    static Path workspace;

    private final Session session = SharedSpark.session(workspace);

    @Test
    void theNumbersOfAnAccessLogAreThoseThatAwkCounts() {
        assertThat(run("access_summary", "access/elastic_apache_logs.log", Map.of())
                        .collect())
                .containsExactly(List.of(
                        10000L,
                        1753L,
                        1368L,
                        558L,
                        Instant.parse("2015-05-17T10:05:00Z"),
                        Instant.parse("2015-05-20T21:05:59Z"),
                        2747282740L,
                        294425.3285,
                        35L,
                        69192717L,
                        669L,
                        217L,
                        3L,
                        2.2));
        assertThat(firstTwo(run("status_mix", "access/elastic_apache_logs.log", Map.of())))
                .containsExactly(
                        List.of(200, 9126L),
                        List.of(206, 45L),
                        List.of(301, 164L),
                        List.of(304, 445L),
                        List.of(403, 2L),
                        List.of(404, 213L),
                        List.of(416, 2L),
                        List.of(500, 3L));
        assertThat(firstTwo(run("top_paths", "access/elastic_apache_logs.log", Map.of("limit", "3"))))
                .containsExactly(List.of("/favicon.ico", 807L), List.of("/", 575L), List.of("/style2.css", 546L));
        assertThat(firstTwo(run("traffic_by_hour", "access/elastic_apache_logs.log", Map.of())))
                .contains(List.of(Instant.parse("2015-05-19T19:00:00Z"), 136L))
                .hasSize(84);
    }

    @Test
    void theNumbersOfAFlowLogAreThoseThatAwkCounts() {
        assertThat(firstTwo(run("protocol_mix", "flow/cidds_layout_A.csv", Map.of())))
                .containsExactly(List.of("TCP", 4583L), List.of("UDP", 17L));
        assertThat(firstTwo(run("top_sources", "flow/cidds_layout_A.csv", Map.of("limit", "2"))))
                .containsExactly(List.of("147.32.80.119", 2305L), List.of("147.32.82.62", 2276L));
        assertThat(run("attack_mix", "flow/cidds_layout_A.csv", Map.of()).collect())
                .extracting(row -> Arrays.asList(row.get(0), row.get(1), row.get(2)))
                .containsExactly(
                        List.of("attacker", "bruteForce", 2305L),
                        List.of("victim", "bruteForce", 2264L),
                        Arrays.asList("normal", null, 31L));
    }

    @Test
    void whatIsWrongWithRealLogsIsWhatSortAndAwkFind() {
        assertThat(measures(run("access_quality", "access/elastic_apache_logs.log", Map.of())))
                .contains(
                        List.of("rows", 10000L),
                        List.of("rejects", 0L),
                        List.of("repeated lines", 19L),
                        List.of("earlier than the row above", 4915L),
                        List.of("no bytes", 669L),
                        List.of("5 quotation marks", 1L));
        assertThat(measures(run("data_quality", "flow/cidds_layout_A.csv", Map.of())))
                .contains(
                        List.of("rows", 4600L),
                        List.of("earlier than the row above", 17L),
                        List.of("long before the others", 4L),
                        List.of("long after the others", 3L));
    }

    @Test
    void theHeaviestAreThoseThatAwkAddsUp() {
        Map<String, String> targets = Map.of("dimension", "target", "by", "bytes", "limit", "2");
        assertThat(run("access_top_n", "access/elastic_apache_logs.log", targets)
                        .collect())
                .extracting(row -> row.subList(1, 3))
                .startsWith(
                        List.of("/misc/sample.log", 1303362072L),
                        List.of("/files/logstash/logstash-1.1.0-monolithic.jar", 286467972L));
        Map<String, String> network = Map.of("internal", "147.32.0.0/16", "limit", "1");
        assertThat(run("flow_matrix", "flow/cidds_layout_A.csv", network).collect())
                .extracting(row -> row.subList(0, 6))
                .containsExactly(List.of("internal", "TCP/902", "TCP", 902, "....S.", 2305L));
    }

    private static List<List<Object>> measures(Result.Table table) {
        return table.collect().stream().map(row -> row.subList(1, 3)).toList();
    }

    private static List<List<Object>> firstTwo(Result.Table table) {
        return table.collect().stream().map(row -> row.subList(0, 2)).toList();
    }

    private Result.Table run(String name, String file, Map<String, String> given) {
        Path log = DATA.resolve(file);
        assumeTrue(Files.isRegularFile(log), () -> log + " is not there");
        LoadedTable table = session.tables().resolve(log.toString());
        Query query = session.library().entry(name, table.family().word()).query();
        return session.tables()
                .using(table, () -> session.queries().run(query, query.header().bind(given)));
    }
}
