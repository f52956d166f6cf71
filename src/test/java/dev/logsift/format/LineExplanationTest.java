package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.LineExplanation.ExplainedColumn;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LineExplanationTest {
    @Test
    void everyColumnSaysWhichPieceOfTheLineItWasReadFrom() {
        LineExplanation line = explain(
                "apache_combined",
                "192.0.2.7 - - [17/May/2015:10:05:03 +0200] \"GET /a?b HTTP/1.1\" 200 - \"-\" \"x\\\"y\"");
        assertThat(line.columns())
                .contains(
                        new ExplainedColumn("ts", "2015-05-17T08:05:03Z", "[17/May/2015:10:05:03 +0200]"),
                        new ExplainedColumn("query", "b", "GET /a?b HTTP/1.1"),
                        new ExplainedColumn("status", "200", "200"),
                        new ExplainedColumn("bytes", null, "-"),
                        new ExplainedColumn("agent", "x\"y", "x\\\"y"),
                        new ExplainedColumn("host", null, ""));
    }

    @Test
    void aColumnThatWasWorkedOutHasNoPiece() {
        LineExplanation line =
                explain("aws_vpc_flow", "2 1 eni-1 192.0.2.1 192.0.2.2 1 2 6 1 40 1418530010 1418530070 ACCEPT OK");
        assertThat(line.columns())
                .contains(new ExplainedColumn("duration_s", "60.0", ""), new ExplainedColumn("proto", "TCP", "6"));
    }

    @Test
    void aRejectHasNoColumns() {
        LineExplanation line = explain("apache_combined", "hello");
        assertThat(line.outcome().isReject()).isTrue();
        assertThat(line.columns()).isEmpty();
    }

    private static LineExplanation explain(String format, String line) {
        return LineExplanation.of(ShippedFormats.named(format).bind(new byte[0]), line.getBytes(UTF_8), ZoneOffset.UTC);
    }
}
