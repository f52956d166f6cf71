package dev.logsift.format.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.LineParser;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.file.FormatFile;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What stands in place of a port is told by the line's own protocol, never by that of the line before. */
class ProtocolOfLineTest {
    @Test
    void aJsonLineWithoutProtocolHasPorts() {
        assertPortsBehindIcmp(
                """
                title: Flows whose protocol may be missing
                family: flow
                json:
                  - {name: t, column: ts, kind: time}
                  - {name: sp, column: src_port, kind: port_or_icmp_type}
                  - {name: dp, column: dst_port, kind: port_or_icmp_code}
                  - {name: p, column: proto, kind: protocol}
                required: [ts]
                samples:
                  - line: '{"t":1.5,"sp":1,"dp":2,"p":"tcp"}'
                    expect: {proto: TCP}
                """,
                "{'t':1.5,'sp':8,'dp':0,'p':'icmp'}",
                "{'t':1.5,'sp':8,'dp':443}",
                "{'t':1.5,'sp':8,'dp':443,'p':null}",
                "{'t':1.5,'sp':8,'dp':443,'p':'-'}");
    }

    @Test
    void aPatternWhosePortsStandBeforeItsProtocolHasPorts() {
        assertPortsBehindIcmp(
                """
                title: Flows whose protocol comes last
                family: flow
                pattern: '$t $sp $dp $p'
                fields:
                  - {name: t, column: ts, kind: time}
                  - {name: sp, column: src_port, kind: port_or_icmp_type}
                  - {name: dp, column: dst_port, kind: port_or_icmp_code}
                  - {name: p, column: proto, kind: protocol}
                samples:
                  - line: '1.5 1 2 tcp'
                    expect: {proto: TCP}
                """,
                "1.5 8 0 icmp",
                "1.5 8 443 udp");
    }

    private static void assertPortsBehindIcmp(String yaml, String icmp, String... lines) {
        BoundFormat format = FormatFile.parse("mine", yaml, "mine.yaml").bind(new byte[0]);
        RecordBatch batch = new RecordBatch(format.columns(), 1);
        LineParser parser = format.newParser(batch, ZoneOffset.UTC);
        for (String line : lines) {
            read(icmp, batch, parser);
            read(line, batch, parser);
            assertThat(batch.number("src_port").isNull(0)).as(line).isFalse();
            assertThat(batch.number("dst_port").get(0)).as(line).isEqualTo(443);
            assertThat(batch.number("icmp_type").isNull(0)).as(line).isTrue();
        }
    }

    private static void read(String line, RecordBatch batch, LineParser parser) {
        byte[] bytes = line.replace('\'', '"').getBytes(UTF_8);
        batch.readFrom(bytes);
        assertThat(parser.parse(bytes, 0, bytes.length, 0)).as(line).isEqualTo(LineOutcome.ROW);
    }
}
