package dev.logsift.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.bytes.LineCursor;
import dev.logsift.format.column.RecordBatch;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of access logs that are not quite as their format says. */
class LenientLineTest {
    private static final String TIME = "[17/May/2015:10:05:03 +0200]";
    private static final String REQUEST = "\"GET /a HTTP/1.1\" 200 12 \"-\" \"curl\"";

    private final FormatDefinition combined = ShippedFormats.named("apache_combined");
    private final FormatDefinition common = ShippedFormats.named("apache_common");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "NULL",
            value = {
                "192.0.2.7                                        | NULL        | 192.0.2.7   | NULL | NULL",
                "192.0.2.7 alice                                  | NULL        | 192.0.2.7   | NULL | alice",
                "192.0.2.7 id alice                               | NULL        | 192.0.2.7   | id   | alice",
                "192.0.2.7 - John Smith                           | NULL        | 192.0.2.7   | NULL | John Smith",
                "www.example.com:443 192.0.2.7 - bob              | www.example.com | 192.0.2.7 | NULL | bob",
                "www.example.com 192.0.2.7 - bob                  | www.example.com | 192.0.2.7 | NULL | bob",
                "192.0.2.7, 10.0.0.1 - -                          | NULL        | 192.0.2.7   | NULL | NULL",
                "192.0.2.7,10.0.0.1,10.0.0.2 - -                  | NULL        | 192.0.2.7   | NULL | NULL",
                "\"192.0.2.7, 10.0.0.1\" - -                      | NULL        | 192.0.2.7   | NULL | NULL",
                "h.example.com \"192.0.2.7, 10.0.0.1\" 10.0.0.9 - bob | h.example.com | 192.0.2.7 | NULL | bob",
                "2001:db8::1 2001:db8::7, 10.0.0.1 10.0.0.9 - -   | 2001:db8::1 | 2001:db8::7 | NULL | NULL",
            })
    void whatStandsBeforeTheTimeMayBeMoreOrLess(String head, String host, String client, String ident, String user) {
        ParsedLine line = ParsedLine.of(combined, head + " " + TIME + " " + REQUEST);
        assertThat(line.get("host")).isEqualTo(host);
        assertThat(line.get("client")).isEqualTo(client);
        assertThat(line.get("ident")).isEqualTo(ident);
        assertThat(line.get("user_name")).isEqualTo(user);
        assertThat(line.get("ts")).isEqualTo(Instant.parse("2015-05-17T08:05:03Z"));
        assertThat(line.get("agent")).isEqualTo("curl");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"192.0.2.7 - - [17/May/2015:10:05:03 +0200] \"GET /a\\\\b HTTP/1.1\" 200 12 \"-\" \"x\"\"",
                "\"192.0.2.7 - - [17/May/2015:10:05:03 +0200] \"\"GET /a\\\\b HTTP/1.1\"\" 200 12 \"\"-\"\" \"\"x\"\"\"",
                "\"192.0.2.7 - - [17/May/2015:10:05:03 +0200] \\\"GET /a\\\\\\\\b HTTP/1.1\\\" 200 12 \\\"-\\\" \\\"x\\\"\""
            })
    void aLineInOneMorePairOfQuotesIsUnwrapped(String text) {
        ParsedLine line = ParsedLine.of(combined, text);
        assertThat(line.get("client")).isEqualTo("192.0.2.7");
        assertThat(line.get("path")).isEqualTo("/a\\b");
        assertThat(line.get("status")).isEqualTo(200L);
        assertThat(line.get("referrer")).isNull();
        assertThat(line.get("agent")).isEqualTo("x");
        assertThat(line.get("host")).isNull();
    }

    @Test
    void aRejectGivesTheReasonOfTheUsualWay() {
        assertThat(ParsedLine.of(common, "a b c d e f g " + TIME + " \"GET / HTTP/1.1\" 200 12")
                        .outcome()
                        .reason())
                .startsWith("the time is not");
        assertThat(ParsedLine.of(common, "\"\"").outcome().isReject()).isTrue();
        assertThat(ParsedLine.of(common, "\"").outcome().isReject()).isTrue();
    }

    @Test
    void aLenientLineAfterAnotherLeavesNothingOfItBehind() {
        byte[] text = ("h.example.com 192.0.2.7, 10.0.0.1 - bob " + TIME + " " + REQUEST + "\n192.0.2.8 - - " + TIME
                        + " " + REQUEST)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        BoundFormat bound = combined.bind(text);
        RecordBatch batch = new RecordBatch(bound.columns(), 1);
        batch.readFrom(text);
        LineParser parser = bound.newParser(batch, java.time.ZoneOffset.UTC);
        LineCursor cursor = new LineCursor(text);
        cursor.next();
        assertThat(parser.parse(text, cursor.start(), cursor.end(), 0).isRow()).isTrue();
        assertThat(batch.text("host").isNull(0)).isFalse();
        cursor.next();
        assertThat(parser.parse(text, cursor.start(), cursor.end(), 0).isRow()).isTrue();
        assertThat(batch.text("host").isNull(0)).isTrue();
        assertThat(batch.text("user_name").isNull(0)).isTrue();
    }
}
