package dev.logsift.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.value.LineOutcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLineTest {
    private static final String HEAD = "192.0.2.7 - - [17/May/2015:10:05:03 +0200] ";

    private final FormatDefinition combined = ShippedFormats.named("apache_combined");
    private final FormatDefinition common = ShippedFormats.named("apache_common");

    @Test
    void everyFieldOfACombinedLineIsRead() {
        ParsedLine line = ParsedLine.of(
                combined,
                "2001:db8::1 id42 alice [29/Feb/2016:23:59:60 -0730] \"POST /a/b?x=1?y=2 HTTP/2.0\" 201 5 \"http://r/\" \"A b\"");
        assertThat(line.get("ts")).isEqualTo(Instant.parse("2016-03-01T07:30:00Z"));
        assertThat(line.get("client")).isEqualTo("2001:db8::1");
        assertThat(line.get("ident")).isEqualTo("id42");
        assertThat(line.get("user_name")).isEqualTo("alice");
        assertThat(line.get("method")).isEqualTo("POST");
        assertThat(line.get("target")).isEqualTo("/a/b?x=1?y=2");
        assertThat(line.get("path")).isEqualTo("/a/b");
        assertThat(line.get("query")).isEqualTo("x=1?y=2");
        assertThat(line.get("protocol")).isEqualTo("HTTP/2.0");
        assertThat(line.get("status")).isEqualTo(201L);
        assertThat(line.get("bytes")).isEqualTo(5L);
        assertThat(line.get("referrer")).isEqualTo("http://r/");
        assertThat(line.get("agent")).isEqualTo("A b");
        assertThat(line.get("host")).isNull();
        assertThat(line.get("duration_us")).isNull();
    }

    @Test
    void dashesAndEmptyFieldsAreNull() {
        ParsedLine line = ParsedLine.of(combined, HEAD + "\"GET / HTTP/1.1\" 304 - \"-\" \"\"");
        assertThat(line.get("ident")).isNull();
        assertThat(line.get("user_name")).isNull();
        assertThat(line.get("bytes")).isNull();
        assertThat(line.get("referrer")).isNull();
        assertThat(line.get("agent")).isNull();
        assertThat(line.get("query")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "\\x16\\x03\\x01",
                "<SCRIPT>x</SCRIPT> / HTTP/1.1",
                "- - HTTP/1.0",
                "GET",
                "GET ",
                "GET  HTTP/1.1",
                "GET /a b c HTTP/1.1",
                "GET /a junk"
            })
    void aRequestThatIsNoneIsWholeInTheTarget(String request) {
        ParsedLine line = ParsedLine.of(common, HEAD + "\"" + request + "\" 400 0");
        assertThat(line.outcome().isRow()).isTrue();
        assertThat(line.get("target")).isEqualTo(request.startsWith("\\x16") ? "\u0016\u0003\u0001" : request);
        assertThat(line.get("method")).isNull();
        assertThat(line.get("path")).isNull();
        assertThat(line.get("query")).isNull();
        assertThat(line.get("protocol")).isNull();
    }

    @Test
    void theProtocolMayBeMissing() {
        ParsedLine line = ParsedLine.of(common, HEAD + "\"GET /cgi-bin/map?285,291\" 404 -");
        assertThat(line.get("method")).isEqualTo("GET");
        assertThat(line.get("path")).isEqualTo("/cgi-bin/map");
        assertThat(line.get("query")).isEqualTo("285,291");
        assertThat(line.get("protocol")).isNull();
    }

    @Test
    void aTargetThatIsNoUriHasNoPath() {
        ParsedLine line = ParsedLine.of(common, HEAD + "\"GET :@bxss.me::80/rpb.png HTTP/1.1\" 400 1160");
        assertThat(line.get("target")).isEqualTo(":@bxss.me::80/rpb.png");
        assertThat(line.get("path")).isNull();
    }

    @Test
    void escapesInsideQuotesAreUndone() {
        ParsedLine line = ParsedLine.of(
                combined, HEAD + "\"GET /\\\"a\\\\b HTTP/1.1\" 200 1 \"http://\\xd0\\xbf/\\n\" \"x \\\"y\\\" \\xzz\"");
        assertThat(line.get("path")).isEqualTo("/\"a\\b");
        assertThat(line.get("referrer")).isEqualTo("http://п/\\n");
        assertThat(line.get("agent")).isEqualTo("x \"y\" \\xzz");
    }

    @Test
    void bytesThatAreNoUtf8BecomeReplacementCharacters() {
        ParsedLine escaped = ParsedLine.of(combined, HEAD + "\"GET / HTTP/1.1\" 200 1 \"\\xe4\\xe5\" \"-\"");
        assertThat(escaped.get("referrer")).isEqualTo("\ufffd\ufffd");
        ParsedLine raw = ParsedLine.ofBytes(combined, HEAD + "\"GET /\u00e4 HTTP/1.1\" 200 1 \"-\" \"\u00ff\"");
        assertThat(raw.get("path")).isEqualTo("/\ufffd");
        assertThat(raw.get("agent")).isEqualTo("\ufffd");
    }

    @Test
    void aLineCutOffInsideItsLastQuotedFieldIsARow() {
        ParsedLine line = ParsedLine.of(combined, HEAD + "\"GET / HTTP/1.1\" 200 235 \"-\" \"Mozilla/5.0 (comp");
        assertThat(line.get("agent")).isEqualTo("Mozilla/5.0 (comp");
        assertThat(ParsedLine.of(combined, HEAD + "\"GET / HTTP/1.1\" 200 235 \"-\" \"")
                        .get("agent"))
                .isNull();
    }

    @Test
    void quotesInTheMiddleOfAFieldDoNotEndIt() {
        ParsedLine line = ParsedLine.of(combined, HEAD + "\"GET /a\"b HTTP/1.1\" 200 1 \"q\"r\" \"x\"y\"");
        assertThat(line.get("path")).isEqualTo("/a\"b");
        assertThat(line.get("referrer")).isEqualTo("q\"r");
        assertThat(line.get("agent")).isEqualTo("x\"y");
    }

    @Test
    void whatFollowsTheLastFieldIsNoError() {
        assertThat(ParsedLine.of(common, HEAD + "\"GET / HTTP/1.0\" 301 368 junk")
                        .get("bytes"))
                .isEqualTo(368L);
        assertThat(ParsedLine.of(
                                combined, HEAD + "\"GET / HTTP/1.0\" 301 368 \"-\" \"a\" X-Forwarded-For=\"192.0.2.1\"")
                        .get("agent"))
                .isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.7 - - [31/Feb/2015:10:05:03 +0200] \"GET / HTTP/1.1\" 200 1 | the time is not dd/MMM/yyyy:HH:mm:ss followed by an offset (field 4)",
                "192.0.2.7 - - [17/May/2015:24:05:03 +0200] \"GET / HTTP/1.1\" 200 1 | the time is not dd/MMM/yyyy:HH:mm:ss followed by an offset (field 4)",
                "192.0.2.7 - - [17/May/2015:10:05:03] \"GET / HTTP/1.1\" 200 1 | the time is not dd/MMM/yyyy:HH:mm:ss followed by an offset (field 4)",
                "192.0.2.7 - - [17/May/2015:10:05:03 +0200] \"GET / HTTP/1.1\" 2x0 1 | status is not a whole number (field 6)",
                "192.0.2.7 - - [17/May/2015:10:05:03 +0200] \"GET / HTTP/1.1\" 200 1k | bytes is not a whole number (field 7)",
                "192.0.2.7 - - [17/May/2015:10:05:03 +0200] \"GET / HTTP/1.1\" 200 | status is not followed by a blank (field 6)",
                "192.0.2.7 - - [17/May/2015:10:05:03 +0200] \"GET / HT | the request is not followed by '\" ' (field 5)",
                "192.0.2.7 | client is not followed by a blank (field 1)"
            })
    void aRejectSaysWhy(String line, String reason) {
        LineOutcome outcome = ParsedLine.of(common, line).outcome();
        assertThat(outcome.isReject()).isTrue();
        assertThat(outcome.reason()).isEqualTo(reason);
    }

    @Test
    void aLinesFateDoesNotDependOnTheColumnsAskedFor() {
        byte[] line = (HEAD + "\"GET / HTTP/1.1\" 200 1k").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        RecordBatch nothing = new RecordBatch(java.util.List.of(), 1);
        LineParser parser = common.bind(line).newParser(nothing, java.time.ZoneOffset.UTC);
        assertThat(parser.parse(line, 0, line.length, 0).isReject()).isTrue();
    }

    @Test
    void aTimeOfNulBytesIsNoTime() {
        String nul = "\0".repeat(26);
        assertThat(ParsedLine.of(common, "192.0.2.7 - - [" + nul + "] \"GET / HTTP/1.1\" 200 1")
                        .outcome()
                        .isReject())
                .isTrue();
    }
}
