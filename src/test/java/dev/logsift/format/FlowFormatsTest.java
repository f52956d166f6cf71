package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.bytes.LineCursor;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.value.LineOutcome;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the flow formats have besides rows, and the spellings of their fields. */
class FlowFormatsTest {
    @ParameterizedTest
    @CsvSource({
        ".AP..., .AP...",
        "...AP.S., ...AP.S.",
        "0x53, .E.A..SF",
        "0x12, .A..S.",
        "0xff, CEUAPRSF",
        "0x0, ......",
        "---, "
    })
    void flagsAreLetters(String written, String flags) {
        assertThat(cidds(written).get("flags")).isEqualTo(flags);
    }

    @Test
    void flagsThatAreNoNumberRejectTheLine() {
        assertThat(cidds("0xZZ").outcome().reason())
                .isEqualTo("flags are not TCP flags such as .AP.SF or 0x1b (field 11)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ts,te,td,sa,da,sp,dp,pr,flg,fwd,stos,ipkt,ibyt,opkt,obyt",
                "Summary",
                "flows,bytes,packets,avg_bps,avg_pps,avg_bpp",
                "7,1461036,753,76818,4,1940"
            })
    void theSummaryOfNfdumpIsNeitherRowNorReject(String line) {
        assertThat(ParsedLine.of(ShippedFormats.named("nfdump_csv"), line).outcome())
                .isEqualTo(LineOutcome.HEADER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date first seen          Duration Proto      Src IP Addr:Port          Dst IP Addr:Port   Flags Tos  Packets    Bytes Flows",
                "Summary: total flows: 2, total bytes: 3512, total packets: 62, avg bps: 442, avg pps: 0, avg bpp: 56",
                "Time window: 2005-08-30 06:59:52 - 2005-08-30 07:00:55",
                "Total flows processed: 2, Blocks skipped: 0, Bytes read: 432",
                "Sys: 0.004s flows/second: 500.0      Wall: 0.001s flows/second: 2000.0"
            })
    void whatNfdumpWritesAroundItsFlowsIsNeitherRowNorReject(String line) {
        assertThat(ParsedLine.of(ShippedFormats.named("nfdump_long"), line).outcome())
                .isEqualTo(LineOutcome.HEADER);
    }

    @Test
    void otherEventsOfSuricataAreRejects() {
        LineOutcome outcome = ParsedLine.of(
                        ShippedFormats.named("suricata_eve"),
                        "{\"timestamp\":\"2017-04-07T22:24:37.251547+0100\",\"event_type\":\"dns\",\"src_ip\":\"192.0.2.1\"}")
                .outcome();
        assertThat(outcome.reason()).isEqualTo("not a flow event");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | the line is not a JSON object",
                "{\"ts\":1 | the line is not a JSON object",
                "{\"ts\":1}} | the line is not a JSON object",
                "{\"ts\":\"1} | the line is not a JSON object",
                "[1] | the line is not a JSON object",
                "{} | the line has no ts",
                "{\"ts\":null} | the line has no ts",
                "{\"ts\":1,\"id.orig_h\":\"a\",\"id.resp_h\":\"b\"} | the line has no proto",
                "{\"ts\":\"x\",\"id.orig_h\":\"a\",\"id.resp_h\":\"b\",\"proto\":\"tcp\"} | the time is in none of the usual spellings (key ts)",
                "{\"ts\":1,\"id.orig_h\":\"a\",\"id.resp_h\":\"b\",\"proto\":\"tcp\",\"id.resp_p\":70000} | dst_port is not a port from 0 to 65535 (key id.resp_p)"
            })
    void jsonThatIsNoFlowIsARejectThatSaysWhy(String line, String reason) {
        assertThat(ParsedLine.of(ShippedFormats.named("zeek_conn_json"), line)
                        .outcome()
                        .reason())
                .isEqualTo(reason);
    }

    @Test
    void jsonThatIsNestedTooDeeplyIsAReject() {
        String line = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(ParsedLine.of(ShippedFormats.named("zeek_conn_json"), line)
                        .outcome()
                        .isReject())
                .isTrue();
    }

    @Test
    void aHeaderOfVpcFlowLogsMayRecurWithOtherColumns() {
        String file =
                """
                version interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status
                2 eni-1 192.0.2.1 192.0.2.2 1024 443 17 1 40 1418530010 1418530070 ACCEPT OK
                srcaddr dstaddr bytes start
                192.0.2.9 192.0.2.8 77 1418530011
                """;
        FormatDefinition format = ShippedFormats.named("aws_vpc_flow");
        List<String> rows = new ArrayList<>();
        BoundFormat bound = format.bind(file.getBytes(UTF_8));
        RecordBatch batch = new RecordBatch(bound.columns(), 1);
        byte[] bytes = file.getBytes(UTF_8);
        batch.readFrom(bytes);
        LineParser parser = bound.newParser(batch, ZoneOffset.UTC);
        for (LineCursor cursor = new LineCursor(bytes); cursor.next(); ) {
            if (parser.parse(bytes, cursor.start(), cursor.end(), 0).isRow()) {
                rows.add(text(batch, "src_ip") + " " + text(batch, "proto") + " "
                        + batch.number("bytes").get(0) + " "
                        + batch.fraction("duration_s").isNull(0) + " "
                        + batch.number("dst_port").isNull(0));
            }
        }
        assertThat(rows).containsExactly("192.0.2.1 UDP 40 false false", "192.0.2.9 null 77 true true");
    }

    @ParameterizedTest
    @CsvSource({"6, TCP", "17, UDP", "1, ICMP", "58, IPV6-ICMP", "253, 253", "tcp, TCP", "47, GRE", "0, HOPOPT"})
    void protocolsAreNames(String written, String name) {
        assertThat(ParsedLine.of(
                                ShippedFormats.named("aws_vpc_flow"),
                                "2 1 eni-1 192.0.2.1 192.0.2.2 0 0 " + written
                                        + " 1 40 1418530010 1418530070 ACCEPT OK")
                        .get("proto"))
                .isEqualTo(name);
    }

    private static String text(RecordBatch batch, String column) {
        return batch.text(column).isNull(0)
                ? null
                : new String(batch.text(column).copy(0), UTF_8);
    }

    private static ParsedLine cidds(String flags) {
        return ParsedLine.of(
                ShippedFormats.named("cidds_001"),
                "2017-08-02 00:00:00.419,0.003,TCP,DNS,1,10022_204,2,1,40,1," + flags + ",0,normal,---,---,---");
    }
}
