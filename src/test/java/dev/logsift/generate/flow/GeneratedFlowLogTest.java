package dev.logsift.generate.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.generate.Generated;
import dev.logsift.generate.GeneratedLog;
import dev.logsift.generate.attack.Label;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedFlowLogTest {
    private static final String HEADER = "Date first seen,Duration,Proto,Src IP Addr,Src Pt,Dst IP Addr,Dst Pt,Packets,"
            + "Bytes,Flows,Flags,Tos,class,attackType,attackID,attackDescription";
    private static final Map<String, String> CIDDS_TYPES = Map.of(
            "ping_sweep", "pingScan",
            "vertical_scan", "portScan",
            "horizontal_scan", "portScan",
            "ssh_brute_force", "bruteForce",
            "heavy_upload", "exfiltration");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 9, 100, 5000})
    void thereAreExactlyAsManyFlowsAsAskedFor(long lines) {
        List<String> text = Generated.lines(Generated.log("flow", lines, 3));

        assertThat(text).hasSize((int) lines + 1).startsWith(HEADER);
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() {
        String text = Generated.text(Generated.log("flow", 2000, 5));

        assertThat(Generated.text(Generated.log("flow", 2000, 5))).isEqualTo(text);
        assertThat(Generated.text(Generated.log("flow", 2000, 6))).isNotEqualTo(text);
    }

    @Test
    void everyFlowHasTheColumnsOfCiddsPaddedAsThere() {
        String address = "\\d{1,3}(\\.\\d{1,3}){3}";
        String shape = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3},[ \\d]{5}\\.\\d{3},(TCP  |UDP  |ICMP ),"
                + address + ",[ \\d]{6}," + address + ",([ \\d]{6}|   [08]\\.0),[ \\d]{8},([ \\d]{8}|[ \\d.]{6} [MG]),"
                + "    1,[.AP]{2}[.AP.][.R][.S][.F],[ \\d]{3},"
                + "(normal,---,---,---|(attacker|victim),[A-Za-z]+,[1-5],[^,]+)";
        List<String> lines = Generated.lines(Generated.log("flow", 10_000, 1));

        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.matches(shape));
        assertThat(lines.subList(1, lines.size()).stream().map(line -> line.substring(0, 23)))
                .isSorted();
    }

    @Test
    void labelsTellFirstAndLastFlowOfEachAttacker() {
        GeneratedLog log = Generated.log("flow", 10_000, 4);
        List<String[]> flows = flows(log);

        assertThat(Generated.labels(log)).hasSize(5);
        for (Label label : Generated.labels(log)) {
            List<Instant> times = flows.stream()
                    .filter(flow -> flow[3].equals(label.entity()) && flow[12].equals("attacker"))
                    .filter(flow -> flow[13].equals(CIDDS_TYPES.get(label.attack())))
                    .map(flow -> Instant.parse(flow[0].replace(' ', 'T') + "Z"))
                    .toList();
            assertThat(times.get(0)).isEqualTo(label.firstSeen());
            assertThat(times.get(times.size() - 1)).isEqualTo(label.lastSeen());
        }
    }

    @Test
    void repliesGoBackWhereTheRequestCameFrom() {
        List<String[]> flows = flows(Generated.log("flow", 6000, 1));
        Map<String, List<String[]>> bySource =
                flows.stream().collect(Collectors.groupingBy(flow -> String.join("|", flow[3], flow[4], flow[5])));
        List<String[]> replies =
                flows.stream().filter(flow -> flow[12].equals("victim")).toList();

        assertThat(replies).isNotEmpty().allSatisfy(reply -> {
            String request = String.join("|", reply[5], reply[2].startsWith("ICMP") ? reply[4] : reply[6], reply[3]);
            assertThat(bySource).containsKey(request);
        });
    }

    @Test
    void aVerticalScanAsksForManyPortsWithSynsAndIsMostlyRefused() {
        List<String[]> scan = flows(Generated.log("flow", 10_000, 1)).stream()
                .filter(flow -> flow[14].equals("2"))
                .toList();

        assertThat(scan.stream()
                        .filter(flow -> flow[12].equals("attacker"))
                        .map(flow -> flow[6])
                        .distinct())
                .hasSize(600);
        assertThat(scan.stream().filter(flow -> flow[10].equals(".A.R..")).count())
                .isGreaterThan(500);
        assertThat(scan.stream().filter(flow -> flow[10].equals(".A..S.")).map(flow -> flow[4].trim()))
                .containsExactlyInAnyOrder("22", "80", "443");
    }

    @Test
    void aPingSweepIsEchoRequestsToManyHosts() {
        List<String[]> sweep = flows(Generated.log("flow", 10_000, 1)).stream()
                .filter(flow -> flow[13].equals("pingScan") && flow[12].equals("attacker"))
                .toList();

        assertThat(sweep).allMatch(flow -> flow[2].equals("ICMP ") && flow[6].equals("   8.0"));
        assertThat(sweep.stream().map(flow -> flow[5]).distinct()).hasSize(254);
    }

    @Test
    void millionsOfBytesAreWrittenAsNfdumpDoes() {
        assertThat(flows(Generated.log("flow", 10_000, 1)).stream()
                        .filter(flow -> flow[13].equals("exfiltration") && flow[12].equals("attacker")))
                .hasSize(12)
                .allMatch(flow -> flow[8].matches(" 1\\d\\d\\.\\d M| 2\\d\\d\\.\\d M"));
    }

    @Test
    void weekendsAreQuieter() {
        List<String[]> flows = flows(Generated.log("flow", 10_000, 1));

        assertThat(day(flows, "2026-03-07") * 2).isLessThan(day(flows, "2026-03-02"));
    }

    @Test
    void zeekHasOneRowForEachConversation() {
        List<String> lines = Generated.lines(Generated.log("flow", 5000, 1, "zeek_conn"));
        List<String[]> rows = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();

        assertThat(lines).startsWith("#separator \\x09");
        assertThat(rows).hasSize(5000).allMatch(row -> row.length == 21);
        assertThat(rows.stream().map(row -> row[1]).distinct()).hasSize(5000);
        assertThat(rows.stream().map(row -> row[11]).distinct()).contains("SF", "S0", "S1", "REJ", "RSTO", "OTH");
        assertThat(rows.stream().filter(row -> row[11].equals("REJ"))).allMatch(row -> row[9].equals("0"));
        assertThat(lines.stream().filter(line -> line.startsWith("#fields") || line.startsWith("#types")))
                .allMatch(line -> line.split("\t").length == 22);
    }

    private static long day(List<String[]> flows, String day) {
        return flows.stream()
                .filter(flow -> flow[0].startsWith(day) && flow[12].equals("normal"))
                .count();
    }

    private static List<String[]> flows(GeneratedLog log) {
        return Generated.lines(log).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .peek(columns ->
                        assertThat(columns).as(Arrays.toString(columns)).hasSize(16))
                .toList();
    }
}
