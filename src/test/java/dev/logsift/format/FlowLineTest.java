package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.value.LineOutcome;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowLineTest {
    private static final String ZEEK_FIELDS =
            "#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tduration";

    private final FormatDefinition cidds = ShippedFormats.named("cidds_001");
    private final FormatDefinition zeek = ShippedFormats.named("zeek_conn");

    @ParameterizedTest
    @CsvSource({
        "1.4 M, 1400000",
        "999.9 M, 999900000",
        "2 K, 2000",
        "1.5G, 1500000000",
        "3 T, 3000000000000",
        "174, 174",
        "'  46  ', 46",
        "'', ",
        "---, ",
        "M, "
    })
    void shortenedCountsAreDecimal(String text, Long bytes) {
        assertThat(cidds("TCP  ", "445", text).get("bytes")).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"x M", "1.2.3 M", "-4 M", "12 X", "1e400"})
    void aCountThatIsNoneRejectsTheLine(String text) {
        assertThat(cidds("TCP  ", "445", text).outcome().reason()).contains("bytes is not");
    }

    @Test
    void portsOfIcmpAreTypeAndCode() {
        ParsedLine echo = cidds("ICMP ", "8.0", "92");
        assertThat(echo.get("dst_port")).isNull();
        assertThat(echo.get("icmp_type")).isEqualTo(8L);
        assertThat(echo.get("icmp_code")).isEqualTo(0L);
        assertThat(cidds("ICMP ", "3.13", "92").get("icmp_code")).isEqualTo(13L);
        assertThat(cidds("ICMP ", "771", "92").get("icmp_type")).isEqualTo(3L);
    }

    @Test
    void portsThatWentThroughATableAreStillPorts() {
        ParsedLine line = cidds("TCP  ", "445.0", "92");
        assertThat(line.get("dst_port")).isEqualTo(445L);
        assertThat(line.get("icmp_type")).isNull();
    }

    @Test
    void aPortBeyondTheLastOneRejectsTheLine() {
        assertThat(cidds("TCP  ", "65536", "92").outcome().reason())
                .isEqualTo("dst_port is not a port from 0 to 65535 (field 7)");
    }

    @Test
    void theHeaderIsNeitherRowNorReject() {
        assertThat(ParsedLine.of(cidds, cidds.layout()).outcome()).isEqualTo(LineOutcome.HEADER);
        assertThat(ParsedLine.of(zeek, "#close\t2017-04-16-21-36-10").outcome()).isEqualTo(LineOutcome.HEADER);
    }

    @Test
    void wallClockTimesAreReadInTheZoneGiven() {
        byte[] line = ciddsLine("TCP  ", "445", "1").getBytes(UTF_8);
        assertThat(ParsedLine.of(cidds, line, ZoneOffset.UTC).get("ts"))
                .isEqualTo(Instant.parse("2017-08-02T00:00:00.419Z"));
        assertThat(ParsedLine.of(cidds, line, ZoneId.of("Europe/Berlin")).get("ts"))
                .isEqualTo(Instant.parse("2017-08-01T22:00:00.419Z"));
    }

    @Test
    void fieldsTooFewOrTooManyRejectTheLine() {
        assertThat(ParsedLine.of(cidds, "2017-08-02 00:00:00.419,1").outcome().reason())
                .isEqualTo("the line has 2 of 16 fields");
        assertThat(ParsedLine.of(cidds, ciddsLine("TCP  ", "445", "1") + ",more")
                        .outcome()
                        .reason())
                .isEqualTo("the line has more than 16 fields");
    }

    @Test
    void zeekReadsTheColumnsThatTheHeaderNames() {
        BoundFormat bound = zeek.bind((ZEEK_FIELDS + "\n").getBytes(UTF_8));
        assertThat(bound.providedColumns())
                .containsExactly(
                        "ts",
                        "uid",
                        "src_ip",
                        "src_port",
                        "icmp_type",
                        "dst_ip",
                        "dst_port",
                        "icmp_code",
                        "proto",
                        "duration_s");
    }

    @Test
    void aRecurringZeekHeaderChangesTheColumnsBelowIt() {
        byte[] first = (ZEEK_FIELDS).getBytes(UTF_8);
        RecordBatch batch = new RecordBatch(zeek.bind(first).columns(), 1);
        LineParser parser = zeek.bind(first).newParser(batch, ZoneOffset.UTC);
        byte[] header = "#fields\tuid\tts\tid.orig_h\tnew_field".getBytes(UTF_8);
        byte[] row = "Cx1\t1431857103.25\t192.0.2.9\twhatever".getBytes(UTF_8);
        assertThat(parser.parse(header, 0, header.length, 0)).isEqualTo(LineOutcome.HEADER);
        batch.readFrom(row);
        assertThat(parser.parse(row, 0, row.length, 0)).isEqualTo(LineOutcome.ROW);
        assertThat(new String(batch.text("src_ip").copy(0), UTF_8)).isEqualTo("192.0.2.9");
        assertThat(batch.number("ts").get(0)).isEqualTo(1431857103250000L);
        assertThat(batch.text("dst_ip").isNull(0)).isTrue();
        assertThat(batch.number("dst_port").isNull(0)).isTrue();
    }

    @Test
    void zeekIcmpHasItsTypeAndCodeInThePortFields() {
        ParsedLine line = ParsedLine.of(
                zeek,
                "1545403848.98\tC1\t192.0.2.1\t8\t192.0.2.2\t0\ticmp\t-\t-\t-\t-\tOTH\t-\t-\t0\t-\t1\t84\t0\t0\t(empty)   Benign   -");
        assertThat(line.get("icmp_type")).isEqualTo(8L);
        assertThat(line.get("icmp_code")).isEqualTo(0L);
        assertThat(line.get("src_port")).isNull();
        assertThat(line.get("tunnel_parents")).isNull();
        assertThat(line.get("proto")).isEqualTo("ICMP");
    }

    private ParsedLine cidds(String proto, String port, String bytes) {
        return ParsedLine.of(cidds, ciddsLine(proto, port, bytes));
    }

    private static String ciddsLine(String proto, String port, String bytes) {
        return "2017-08-02 00:00:00.419,    0.003," + proto + ",192.168.210.55, 44870,192.168.100.11,   " + port
                + ",       2,     " + bytes + ",    1,.AP...,  0,normal,---,---,---";
    }
}
