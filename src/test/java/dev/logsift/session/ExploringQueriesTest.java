package dev.logsift.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.SharedSpark;
import dev.logsift.library.Query;
import dev.logsift.session.load.LoadRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the queries for exploring to what they answer, by hand, about two small logs. */
class ExploringQueriesTest {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Instant TEN = Instant.parse("2024-03-04T10:00:00Z");

    @TempDir
    static Path folder;

    private static Session session;

    @BeforeAll
    static void aLogOfEachFamily() throws IOException {
        session = SharedSpark.session(folder.resolve("home"));
        load("requests.log", requests());
        load("flows.csv", flows());
    }

    /**
     * Twenty requests of three clients in turn, ten seconds apart but for ten minutes in the middle; then the last one again, one
     * that comes late, one of 1970, one of 2999 and a line that is none.
     */
    private static List<String> requests() {
        List<String> lines = new ArrayList<>();
        IntStream.range(0, 20)
                .mapToObj(i -> request(TEN.plusSeconds(i < 10 ? 10 * i : 590 + 10 * i), "10.0.0." + i % 3, 10 * i))
                .forEach(lines::add);
        lines.set(5, lines.get(5).replace("curl", "\\\"curl\\\""));
        lines.add(lines.get(19));
        lines.add(request(TEN.plusSeconds(5), "10.0.0.9", 210));
        lines.add(request(Instant.EPOCH, "10.0.0.9", 220));
        lines.add(request(Instant.parse("2999-01-01T00:00:00Z"), "10.0.0.9", 230));
        lines.add("no request at all");
        return lines;
    }

    private static String request(Instant time, String client, int bytes) {
        return client + " - - [" + CLOCK.format(time) + "] \"GET /item/" + (1000 + bytes) + " HTTP/1.1\" 200 " + bytes
                + " \"-\" \"curl/8\"";
    }

    /** Out and answered, twice; in without an answer; within, with as much back as there; and from nowhere to nowhere. */
    private static List<String> flows() {
        return List.of(
                "Date first seen,Duration,Proto,Src IP Addr,Src Pt,Dst IP Addr,Dst Pt,Packets,Bytes,Flows,Flags,Tos,class,attackType,attackID,attackDescription",
                flow("10:00:00.000", "TCP", "192.168.1.5", 50000, "8.8.8.8", 443, 1000, ".AP.SF"),
                flow("10:00:00.010", "TCP", "8.8.8.8", 443, "192.168.1.5", 50000, 3000, ".AP.SF"),
                flow("10:00:20.000", "TCP", "192.168.1.6", 50001, "8.8.8.8", 443, 500, ".AP.SF"),
                flow("10:00:20.010", "TCP", "8.8.8.8", 443, "192.168.1.6", 50001, 1500, ".AP.SF"),
                flow("10:00:30.000", "TCP", "203.0.113.9", 40000, "192.168.1.5", 22, 60, "....S."),
                flow("10:00:40.000", "UDP", "192.168.1.5", 5353, "192.168.1.6", 53, 100, "......"),
                flow("10:00:40.010", "UDP", "192.168.1.6", 53, "192.168.1.5", 5353, 100, "......"),
                flow("10:01:00.000", "UDP", "EXT_SERVER", 9000, "10022_204", 123, 76, "......"));
    }

    private static String flow(
            String time,
            String proto,
            String source,
            int port,
            String target,
            int targetPort,
            int bytes,
            String flags) {
        return String.join(
                ",",
                "2024-03-04 " + time,
                "1.000",
                proto,
                source,
                "" + port,
                target,
                "" + targetPort,
                "1",
                "" + bytes,
                "1",
                flags,
                "0,normal,---,---,---");
    }

    @Test
    void theQualityOfALogTellsEachThingThatIsWrongWithIt() {
        List<List<Object>> rows = run("access_quality", Map.of());
        assertThat(columns(rows, 0, 1, 2, 3))
                .startsWith(
                        List.of("lines", "rows", 24L, 100.0),
                        List.of("lines", "rejects", 1L, 4.0),
                        List.of("lines", "rejects of one reason", 1L, 100.0),
                        List.of("repeats", "repeated lines", 1L, 4.17),
                        List.of("order", "earlier than the row above", 2L, 8.33))
                .contains(
                        List.of("gaps", "gaps", 3L, 100.0),
                        List.of("clock", "without a time", 0L, 0.0),
                        List.of("clock", "from the future", 1L, 4.17),
                        List.of("clock", "long before the others", 1L, 4.17),
                        List.of("clock", "long after the others", 1L, 4.17),
                        List.of("values", "no client", 0L, 0.0),
                        List.of("values", "no referrer", 24L, 100.0))
                .endsWith(
                        List.of("layout", "6 quotation marks", 23L, 95.83),
                        List.of("layout", "8 quotation marks", 1L, 4.17));
        assertThat(rows)
                .filteredOn(row -> row.get(0).equals("order"))
                .extracting(row -> row.get(4).toString())
                .allMatch(detail -> detail.startsWith("1970-01-01 00:00:00 below 2024-03-04 10:00:05 at "));
    }

    @Test
    void oneNameAsksBothFamilies() {
        assertThat(session.query("data_quality").family()).isEqualTo("flow");
        assertThat(columns(run("data_quality", Map.of()), 1, 2))
                .contains(
                        List.of("rows", 8L),
                        List.of("rejects", 0L),
                        List.of("gaps", 0L),
                        List.of("15 commas and tabs", 8L));
        assertThat(session.library().entry("data_quality", "access").family()).isEqualTo("access");
    }

    @Test
    void theHeaviestValuesHaveTheirSharesAndHowUnequalTheyAre() {
        assertThat(columns(run("access_top_n", Map.of("limit", "1")), 0, 1, 2, 3, 4, 8, 9, 10))
                .containsExactly(
                        List.of(1, "10.0.0.1", 8L, 33.33, 33.33, 1L, 0.2743, 0.1667),
                        Arrays.asList(null, "(others)", 16L, 66.67, 100.0, 3L, 0.2743, 0.1667));
        assertThat(columns(run("flow_top_n", Map.of("dimension", "service", "by", "packets", "limit", "2")), 1, 2, 3))
                .containsExactly(
                        List.of("TCP/443", 2L, 25.0), List.of("TCP/22", 1L, 12.5), List.of("(others)", 5L, 62.5));
    }

    @Test
    void quantilesAreExactOnASmallLog() {
        assertThat(run("access_quantiles", Map.of("by", "endpoint", "at_least", "24")))
                .containsExactly(List.of("/item/{id}", "bytes", 24L, 115.0, 204.0, 227.7, 229.8, 230L, 1.98, "exact"));
        assertThat(columns(
                        run("flow_quantiles", Map.of("by", "outcome", "measure", "bytes", "at_least", "2")),
                        0,
                        1,
                        2,
                        3,
                        7))
                .containsExactly(
                        List.of("established", "bytes", 3L, 500.0, 1000.0),
                        List.of("no_answer", "bytes", 2L, 68.0, 76.0));
    }

    @Test
    void aSessionEndsWithTheFirstPauseThatIsTooLong() {
        assertThat(columns(run("sessions", Map.of("idle", "5 min", "least", "4")), 0, 2, 3, 4, 6, 7, 8))
                .containsExactly(
                        List.of("10.0.0.1", at(690), 90.0, 5L, 0.577, "/item/1100", "/item/1190"),
                        List.of("10.0.0.0", at(0), 90.0, 4L, 0.0, "/item/1000", "/item/1090"));
        assertThat(columns(run("sessions", Map.of("limit", "1")), 0, 3, 4))
                .containsExactly(List.of("10.0.0.1", 770.0, 8L));
    }

    @Test
    void theMatrixKnowsWhoIsInsideAndWhoNeverAnswered() {
        assertThat(columns(run("flow_matrix", Map.of()), 0, 1, 4, 5, 7, 8, 12, 13, 14))
                .containsExactly(
                        List.of("out", "TCP/443", ".AP.SF", 2L, 2L, 0L, 1500L, 4500L, -0.5),
                        Arrays.asList("external", "UDP/123", null, 1L, 0L, 1L, 76L, 0L, 1.0),
                        List.of("in", "TCP/22", "....S.", 1L, 0L, 1L, 60L, 0L, 1.0),
                        Arrays.asList("internal", "UDP/53", null, 1L, 1L, 0L, 100L, 100L, 0.0));
        assertThat(columns(
                        run("flow_matrix", Map.of("internal", "EXT_SERVER,8.8.8.0/24", "by", "bytes")), 0, 1, 15, 16))
                .containsExactly(
                        List.of("in", "TCP/443", "192.168.1.5", 66.67),
                        List.of("external", "UDP/53", "192.168.1.5", 100.0),
                        List.of("out", "UDP/123", "EXT_SERVER", 100.0),
                        List.of("external", "TCP/22", "203.0.113.9", 100.0));
    }

    @Test
    void theProfileOverTimeTakesTheShortestStepsThatFitAndFillsGaps() {
        assertThat(columns(run("flow_time_profile", Map.of("buckets", "10")), 0, 1, 2, 4, 7))
                .containsExactly(
                        List.of(at(0), 15L, 2L, 2L, 4000L),
                        List.of(at(15), 15L, 2L, 2L, 2000L),
                        List.of(at(30), 15L, 3L, 3L, 260L),
                        List.of(at(45), 15L, 0L, 0L, 0L),
                        List.of(at(60), 15L, 1L, 1L, 76L));
        assertThat(columns(run("access_time_profile", Map.of("buckets", "200")), 1, 2))
                .contains(List.of(315360000L, 22L));
    }

    @Test
    void theWeekHas168HoursWithTheMeanOfThoseThatTheLogHas() {
        List<List<Object>> hours = run("flow_hour_of_week", Map.of());
        assertThat(hours).hasSize(168);
        assertThat(columns(hours, 0, 1, 2, 3, 4, 8, 9, 10))
                .contains(
                        List.of(at(0), "Mon", 10, false, 8L, 1L, 8.0, 0.0),
                        Arrays.asList(at(3600), "Mon", 11, false, 0L, 0L, null, 0.0));
        List<List<Object>> years = run("access_hour_of_week", Map.of("work_to", "10"));
        assertThat(columns(years, 1, 2, 4, 10)).contains(List.of("Mon", 10, 22L, 100.0));
        assertThat(columns(years, 1, 2, 8)).contains(List.of("Thu", 0, 53691L), List.of("Wed", 23, 53690L));
    }

    private static Instant at(int second) {
        return TEN.plusSeconds(second);
    }

    private static List<List<Object>> columns(List<List<Object>> rows, int... indexes) {
        return rows.stream()
                .map(row -> Arrays.stream(indexes).mapToObj(row::get).toList())
                .toList();
    }

    private static List<List<Object>> run(String name, Map<String, String> given) {
        Query query = session.query(name).query();
        return session.queries().run(query, query.header().bind(given)).collect();
    }

    private static void load(String name, List<String> lines) throws IOException {
        Path file = Files.write(folder.resolve(name), lines);
        session.tables().load(LoadRequest.of(List.of(file.toString())));
    }
}
