package dev.logsift;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.session.Session;
import dev.logsift.session.load.LoadRequest;
import dev.logsift.session.load.LoadedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Facts of the real logs that were computed apart from Logsift. */
class RealLogsTest {
    @TempDir
    private Path workspace;

    private Session session;

    @BeforeEach
    void openSession() {
        session = SharedSpark.session(workspace.resolve("home"));
    }

    @TestFactory
    Stream<DynamicTest> rowsAndRejectsTogetherAreTheLinesOfEveryFile() throws IOException {
        Stream<Path> files = Stream.concat(
                Files.list(RealLogs.file("access")).sorted(),
                Files.list(RealLogs.file("flow")).sorted());
        return files.map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            LoadedTable table = load(file);
            long rows = count("SELECT count(*) FROM " + table.family().word());
            long rejects = count("SELECT count(*) FROM " + table.family().word() + "_rejects");
            assertThat(rows + rejects).isEqualTo(linesThatAreNoHeaders(file));
            assertRejectsAreWhereTheySay(file, table);
        }));
    }

    /** Each reject has a reason, and its raw text stands in the file at its offset, as the row's does. */
    private void assertRejectsAreWhereTheySay(Path file, LoadedTable table) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        String family = table.family().word();
        rows("SELECT file, offset, reason, raw FROM " + family + "_rejects").forEach(reject -> {
            assertThat((String) reject.get(0)).endsWith("/" + name);
            assertThat((String) reject.get(2)).isNotBlank();
            assertStandsAt(bytes, (Long) reject.get(1), (String) reject.get(3));
        });
        rows("SELECT _offset, _raw FROM " + family)
                .forEach(row -> assertStandsAt(bytes, (Long) row.get(0), (String) row.get(1)));
    }

    private static void assertStandsAt(byte[] file, long offset, String raw) {
        int start = (int) offset;
        int end = start;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        while (end > start && file[end - 1] == '\r') {
            end--;
        }
        assertThat(start == 0 || file[start - 1] == '\n')
                .as("a line begins at %s", offset)
                .isTrue();
        assertThat(raw).isEqualTo(new String(file, start, end - start, UTF_8));
    }

    @Test
    void whatIsNoAccessLogIsRejectedLineByLine() {
        load(RealLogs.file("access/lnav_logfile_crlf.0"));
        assertThat(rows("SELECT offset, raw FROM access_rejects ORDER BY offset"))
                .containsExactly(
                        List.of(0L, "2012-07-02 10:22:40,672:DEBUG:foo bar baz"),
                        List.of(43L, "2014-10-08 16:56:38,344:WARN:foo bar baz"));
    }

    @Test
    void theElasticLogHasTheStatusesClientsAndBytesOfTheTruth() {
        load(RealLogs.file("access/elastic_apache_logs.log"));
        assertThat(rows("SELECT status, count(*) FROM access GROUP BY status ORDER BY status"))
                .containsExactly(
                        List.of(200, 9126L),
                        List.of(206, 45L),
                        List.of(301, 164L),
                        List.of(304, 445L),
                        List.of(403, 2L),
                        List.of(404, 213L),
                        List.of(416, 2L),
                        List.of(500, 3L));
        assertThat(rows("SELECT count(DISTINCT client), sum(bytes), count(bytes), min(bytes), max(bytes),"
                        + " count(DISTINCT agent), min(ts), max(ts) FROM access"))
                .containsExactly(List.of(
                        1753L,
                        2747282740L,
                        9331L,
                        35L,
                        69192717L,
                        558L,
                        Instant.parse("2015-05-17T10:05:00Z"),
                        Instant.parse("2015-05-20T21:05:59Z")));
        assertThat(rows("SELECT path, count(*) AS n FROM access GROUP BY path ORDER BY n DESC, path LIMIT 2"))
                .containsExactly(List.of("/favicon.ico", 807L), List.of("/", 575L));
    }

    @Test
    void theLineOfTheElasticLogThatWasCutOffIsARow() {
        load(RealLogs.file("access/elastic_apache_logs.log"));
        assertThat(rows("SELECT client, agent FROM access WHERE agent LIKE '%bot.html' AND _raw NOT LIKE '%\"'"))
                .containsExactly(List.of(
                        "46.118.127.106", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html"));
    }

    @Test
    void theFormSpamLogHasTheCountsOfTheTruth() {
        load(RealLogs.file("access/basjes_hackers_access.log"));
        assertThat(rows("SELECT count(*), count(DISTINCT client), sum(bytes), min(ts), max(ts),"
                        + " count_if(method = 'POST'), count_if(client LIKE '%:%') FROM access"))
                .containsExactly(List.of(
                        3456L,
                        520L,
                        46882196L,
                        Instant.parse("2015-10-25T03:11:25Z"),
                        Instant.parse("2015-10-30T14:59:39Z"),
                        1080L,
                        12L));
    }

    @Test
    void theZeekLogHasTheLabelsAndStatesOfTheTruth() {
        load(RealLogs.file("flow/iot23_34-1_conn.log.labeled"));
        assertThat(rows("SELECT label, attack_type, count(*) AS n FROM flow GROUP BY ALL ORDER BY n DESC"))
                .containsExactly(
                        List.of("Malicious", "DDoS", 14394L),
                        List.of("Malicious", "C&C", 6706L),
                        Arrays.asList("Benign", null, 1923L),
                        List.of("Malicious", "PartOfAHorizontalPortScan", 122L));
        assertThat(rows("SELECT proto, count(*) FROM flow GROUP BY proto ORDER BY proto"))
                .containsExactly(List.of("TCP", 21331L), List.of("UDP", 1814L));
        assertThat(rows("SELECT sum(bytes), count_if(bytes IS NULL) FROM flow"))
                .containsExactly(List.of(78690591L, 17824L));
    }

    @Test
    void theCiddsLogHasTheRowsAndBytesOfTheTruth() {
        load(RealLogs.file("flow/cidds_layout_A.csv"));
        assertThat(rows("SELECT count(*), sum(bytes), count_if(proto = 'TCP'), count_if(label = 'attacker'),"
                        + " count_if(label = 'victim'), count_if(attack_type IS NULL) FROM flow"))
                .containsExactly(List.of(4600L, 3230207L, 4583L, 2305L, 2264L, 31L));
    }

    @Test
    void recurringHeadersOfConcatenatedZeekLogsAreNoRows() {
        load(RealLogs.file("flow/lnav_bro_conn.log"));
        assertThat(rows("SELECT state, count(*) FROM flow GROUP BY state ORDER BY state"))
                .containsExactly(List.of("S1", 39L), List.of("SF", 53L));
        assertThat(rows("SELECT sum(bytes) FROM flow")).containsExactly(List.of(116105L));
    }

    private LoadedTable load(Path file) {
        Optional<String> format = file.getFileName().toString().startsWith("lnav_logfile")
                ? Optional.of("apache_combined") // no access log at all: every line must be a reject
                : Optional.empty();
        return session.tables()
                .load(new LoadRequest(
                        List.of(file.toString()), Optional.empty(), format, Optional.empty(), Optional.empty()));
    }

    private List<List<Object>> rows(String sql) {
        return session.engine().sql(sql).collect();
    }

    private long count(String sql) {
        return (Long) rows(sql).get(0).get(0);
    }

    /** Counted apart from Logsift's own reader: neither blank, nor a comment, nor the header of CIDDS. */
    private static long linesThatAreNoHeaders(Path file) throws IOException {
        return Files.readString(file, ISO_8859_1)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("Date first seen,"))
                .count();
    }
}
