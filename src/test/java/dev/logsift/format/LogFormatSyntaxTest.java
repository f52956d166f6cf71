package dev.logsift.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.text.UserError;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogFormatSyntaxTest {
    @Test
    void aDebianVirtualHostPatternGivesHostAndPort() {
        ParsedLine line = parse(
                "%v:%p %h %l %u %t \\\"%r\\\" %>s %O",
                "www.example.com:443 192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 77");
        assertThat(line.get("host")).isEqualTo("www.example.com");
        assertThat(line.get("port")).isEqualTo(443L);
        assertThat(line.get("bytes")).isEqualTo(77L);
    }

    @Test
    void responseTimesOfAllUnitsBecomeMicroseconds() {
        assertThat(parse("%h %t %D", "h [17/May/2015:10:05:03 +0000] 1500").get("duration_us"))
                .isEqualTo(1500L);
        assertThat(parse("%h %t %T", "h [17/May/2015:10:05:03 +0000] 3").get("duration_us"))
                .isEqualTo(3_000_000L);
        assertThat(parse("%h %t %{ms}T", "h [17/May/2015:10:05:03 +0000] 12").get("duration_us"))
                .isEqualTo(12_000L);
        assertThat(parse("$remote_addr $msec $request_time", "h 1431857103.250 0.043")
                        .get("duration_us"))
                .isEqualTo(43_000L);
    }

    @Test
    void timesMayBeWrittenInOtherWays() {
        Instant time = Instant.parse("2015-05-17T10:05:03.250Z");
        assertThat(parse("%h %{msec}t", "h 1431857103250").get("ts")).isEqualTo(time);
        assertThat(parse("$remote_addr $msec", "h 1431857103.250").get("ts")).isEqualTo(time);
        assertThat(parse("$remote_addr $time_iso8601 $status", "h 2015-05-17T12:05:03+02:00 200")
                        .get("ts"))
                .isEqualTo(Instant.parse("2015-05-17T10:05:03Z"));
        assertThat(parse("%h [%{%d/%b/%Y:%H:%M:%S %z}t]", "h [17/May/2015:10:05:03 +0000]")
                        .get("ts"))
                .isEqualTo(Instant.parse("2015-05-17T10:05:03Z"));
    }

    @Test
    void unknownDirectivesBecomeColumnsOfTheirOwn() {
        ParsedLine line = parse(
                "%h %t \"%{X-Forwarded-For}i\" %{SSL_PROTOCOL}x %b %O",
                "h [17/May/2015:10:05:03 +0000] \"192.0.2.1, 192.0.2.2\" TLSv1.3 10 20");
        assertThat(line.get("x_forwarded_for")).isEqualTo("192.0.2.1, 192.0.2.2");
        assertThat(line.get("x_ssl_protocol")).isEqualTo("TLSv1.3");
        assertThat(line.get("bytes")).isEqualTo(10L);
        assertThat(line.get("bytes_sent")).isEqualTo(20L);
    }

    @Test
    void separateRequestPartsFillTheSameColumns() {
        ParsedLine line = parse("%h %t %m %U %q %H", "h [17/May/2015:10:05:03 +0000] GET /a ?b=1 HTTP/1.1");
        assertThat(line.get("method")).isEqualTo("GET");
        assertThat(line.get("path")).isEqualTo("/a");
        assertThat(line.get("query")).isEqualTo("b=1");
        assertThat(line.get("protocol")).isEqualTo("HTTP/1.1");
    }

    @Test
    void anIpv6AddressBeforeAPortKeepsItsColons() {
        assertThat(parse("%a:%p %t", "2001:db8::1:443 [17/May/2015:10:05:03 +0000]")
                        .get("client"))
                .isEqualTo("2001:db8::1");
    }

    @Test
    void twoValuesWithNothingBetweenThemAreRefused() {
        assertThatThrownBy(() -> PatternFormat.ofUser("%h%t"))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.place()).hasValue("%h%t\n  ^"));
    }

    @Test
    void aPatternWithoutATimeIsRefused() {
        assertThatThrownBy(() -> PatternFormat.ofUser("%h %r")).hasMessageContaining("no time");
    }

    private static ParsedLine parse(String pattern, String line) {
        return ParsedLine.of(PatternFormat.ofUser(pattern), line);
    }
}
