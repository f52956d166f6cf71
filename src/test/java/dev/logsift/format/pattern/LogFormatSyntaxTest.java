package dev.logsift.format.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.format.ParsedLine;
import dev.logsift.text.UserError;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void aWholeDirectiveOfApacheIsTakenAsItIs() {
        ParsedLine line = parse(
                "LogFormat \"%h %l %u %t \\\"%r\\\" %>s %b \\\"%{Referer}i\\\"\" mine",
                "h - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 7 \"http://r/\"");
        assertThat(line.get("referrer")).isEqualTo("http://r/");
        assertThat(line.get("bytes")).isEqualTo(7L);
    }

    @Test
    void aWholeDirectiveOfNginxIsTakenAsItIs() {
        ParsedLine line = parse(
                """
                log_format  main  '$remote_addr - $remote_user [$time_local] "$request" '
                                  '$status $body_bytes_sent rt=$request_time ua="$upstream_addr"';
                """,
                "h - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 7 rt=0.010 ua=\"10.0.0.1:80, 10.0.0.2:80\"");
        assertThat(line.get("duration_us")).isEqualTo(10_000L);
        assertThat(line.get("upstream_addr")).isEqualTo("10.0.0.1:80, 10.0.0.2:80");
    }

    @Test
    void aJsonTemplateOfNginxIsAPatternWhoseEscapesAreJson() {
        ParsedLine line = parse(
                "log_format j escape=json '{\"t\":\"$time_iso8601\",\"a\":\"$remote_addr\",' '\"r\":\"$request\",\"u\":\"$http_user_agent\",\"s\":$status,\"h\":\"$host\"}';",
                "{\"t\":\"2015-05-17T10:05:03+00:00\",\"a\":\"192.0.2.7\",\"r\":\"GET /\\u00e4 HTTP/1.1\",\"u\":\"a\\\"b\\/c\",\"s\":200,\"h\":\"example.com\"}");
        assertThat(line.get("path")).isEqualTo("/\u00e4");
        assertThat(line.get("agent")).isEqualTo("a\"b/c");
        assertThat(line.get("status")).isEqualTo(200L);
        assertThat(line.get("host")).isEqualTo("example.com");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "escape=default | a\\x22b\\x5Cc | a\"b\\c",
                "escape=json    | a\\\"b\\\\\\u00e4 | a\"b\\ä",
                "escape=json    | a\\x22b | a\"b",
                "escape=none    | a\\x22b | a\\x22b",
                "               | a\\x22b | a\"b",
            })
    void escapesAreUndoneAsNginxWasToldToWriteThem(String escape, String written, String agent) {
        ParsedLine line = parse(
                "log_format x " + (escape == null ? "" : escape)
                        + " '$remote_addr [$time_local] \"$http_user_agent\" $status';",
                "h [17/May/2015:10:05:03 +0000] \"" + written + "\" 200");
        assertThat(line.get("agent")).isEqualTo(agent);
        assertThat(line.get("status")).isEqualTo(200L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.001 | 0.001",
                "0.001, 0.002 | 0.001, 0.002",
                "0.001, 0.002 : 0.003 | 0.001, 0.002 : 0.003",
                "- : 0.003, - | - : 0.003, -",
                "- | ",
                "'' | "
            })
    void valuesOfSeveralUpstreamsAreOneField(String written, String value) {
        ParsedLine line = parse(
                "$remote_addr [$time_local] $upstream_response_time $upstream_addr $pipe $status",
                "h [17/May/2015:10:05:03 +0000] " + written + " 10.0.0.1:80, unix:/run/a.sock : [::1]:80 p 200");
        assertThat(line.get("upstream_response_time")).isEqualTo(value);
        assertThat(line.get("upstream_addr")).isEqualTo("10.0.0.1:80, unix:/run/a.sock : [::1]:80");
        assertThat(line.get("pipe")).isEqualTo("p");
        assertThat(line.get("status")).isEqualTo(200L);
    }

    @Test
    void proxiesMayBeAListWithoutQuotes() {
        ParsedLine line =
                parse("%h %{X-Forwarded-For}i %t %>s", "10.0.0.9 192.0.2.1, 10.0.0.1 [17/May/2015:10:05:03 +0000] 200");
        assertThat(line.get("client")).isEqualTo("10.0.0.9");
        assertThat(line.get("x_forwarded_for")).isEqualTo("192.0.2.1, 10.0.0.1");
    }

    @Test
    void conditionsAndModifiersOfApacheChangeNothing() {
        ParsedLine line = parse(
                "%h %t %!200,304,302{Referer}i \"%400,501{User-Agent}i\" %<s %>s %200b %^FB",
                "h [17/May/2015:10:05:03 +0000] - \"curl\" 301 200 7 1500");
        assertThat(line.get("referrer")).isNull();
        assertThat(line.get("agent")).isEqualTo("curl");
        assertThat(line.get("status")).isEqualTo(301L);
        assertThat(line.get("status_2")).isEqualTo(200L);
        assertThat(line.get("bytes")).isEqualTo(7L);
        assertThat(line.get("time_to_first_byte_us")).isEqualTo(1500L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ancient_browser",
                "arg_q",
                "bytes_received",
                "connection_time",
                "connections_active",
                "cookie_id",
                "fastcgi_script_name",
                "geoip2_country",
                "gzip_ratio",
                "hostname",
                "http_x_request_id",
                "https",
                "invalid_referer",
                "jwt_claim_sub",
                "limit_conn_status",
                "limit_req_status",
                "msie",
                "nginx_version",
                "proxy_host",
                "proxy_port",
                "proxy_protocol_addr",
                "realip_remote_port",
                "realpath_root",
                "request_body_file",
                "request_completion",
                "request_filename",
                "request_id",
                "scheme",
                "secure_link",
                "sent_http_content_type",
                "sent_trailer_x",
                "server_addr",
                "session_time",
                "slice_range",
                "ssl_cipher",
                "ssl_client_s_dn",
                "ssl_early_data",
                "ssl_protocol",
                "ssl_server_name",
                "tcpinfo_rtt",
                "uid_got",
                "upstream_bytes_sent",
                "upstream_cache_status",
                "upstream_connect_time",
                "upstream_status",
                "upstream_trailer_x"
            })
    void aVariableOfAnyModuleOfNginxIsAColumn(String variable) {
        ParsedLine line = parse("$time_iso8601 $" + variable + " $status", "2015-05-17T10:05:03+00:00 v 200");
        assertThat(line.get(variable.replaceFirst("^http_", ""))).isEqualTo("v");
        assertThat(line.get("status")).isEqualTo(200L);
    }

    @Test
    void pathAndQueryMayBeLoggedTogetherOrApart() {
        ParsedLine together = parse("%h %t \"%m %U%q %H\"", "h [17/May/2015:10:05:03 +0000] \"GET /a?b=1 HTTP/1.1\"");
        assertThat(together.get("target")).isEqualTo("/a?b=1");
        assertThat(together.get("query")).isEqualTo("b=1");
        assertThat(together.get("protocol")).isEqualTo("HTTP/1.1");
        ParsedLine apart = parse("%h %t %U %q", "h [17/May/2015:10:05:03 +0000] /a ?b=1");
        assertThat(apart.get("target")).isEqualTo("/a?b=1");
    }

    @Test
    void aHostAndATargetNeedNothingBetweenThem() {
        ParsedLine line = parse(
                "$remote_addr [$time_local] \"$request_method $scheme://$host$request_uri $server_protocol\" $status",
                "h [17/May/2015:10:05:03 +0000] \"GET https://example.com/a/b?c HTTP/1.1\" 200");
        assertThat(line.get("host")).isEqualTo("example.com");
        assertThat(line.get("target")).isEqualTo("/a/b?c");
        assertThat(line.get("scheme")).isEqualTo("https");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%{%d/%b/%Y:%T}t.%{msec_frac}t %{%z}t | 17/May/2015:10:05:03.250 +0200 | 2015-05-17T08:05:03.250Z",
                "[%{%d/%b/%Y:%T}t.%{usec_frac}t %{%z}t] | [17/May/2015:10:05:03.250001 +0000] | 2015-05-17T10:05:03.250001Z",
                "%{%Y-%m-%d}t %{%H:%M:%S}t | 2015-05-17 10:05:03 | 2015-05-17T10:05:03Z",
                "%{begin:%Y%m%d%H%M%S}t | 20150517100503 | 2015-05-17T10:05:03Z",
                "%{%c}t | Sun May 17 10:05:03 2015 | 2015-05-17T10:05:03Z",
                "%{%m/%d/%y %I:%M:%S %p}t | 05/17/15 10:05:03 PM | 2015-05-17T22:05:03Z",
                "%{%FT%T%z}t | 2015-05-17T10:05:03-0130 | 2015-05-17T11:35:03Z",
                "%{sec}t.%{msec_frac}t | 1431857103.250 | 2015-05-17T10:05:03.250Z",
                "%{end:sec}t.%{end:usec_frac}t | 1431857103.250001 | 2015-05-17T10:05:03.250001Z",
                "%{usec}t | 1431857103250001 | 2015-05-17T10:05:03.250001Z",
                "%{begin:msec}t | 1431857103250 | 2015-05-17T10:05:03.250Z",
                "%{%s}t.%{msec_frac}t | 1431857103.250 | 2015-05-17T10:05:03.250Z",
            })
    void timesMayBeInAnyLayoutOfStrftime(String pattern, String text, Instant time) {
        ParsedLine line = parse("%h " + pattern + " %>s", "h " + text + " 200");
        assertThat(line.get("ts")).isEqualTo(time);
        assertThat(line.get("status")).isEqualTo(200L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"17/Mai/2015:10:05:03", "32/May/2015:10:05:03", "17/May/2015:10:05", "17/May/2015:25:05:03"})
    void aTimeThatIsNotInTheLayoutRejectsTheLine(String text) {
        assertThat(parse("%h %{%d/%b/%Y:%T}t %>s", "h " + text + " 200")
                        .outcome()
                        .reason())
                .isEqualTo("the time is not %d/%b/%Y:%T (field 2)");
    }

    @Test
    void theAddressThatAProxyGivesIsTheClientWhereNoOtherIsLogged() {
        ParsedLine line =
                parse("%{X-Forwarded-For}i %l %u %t %>s", "192.0.2.1, 10.0.0.1 - - [17/May/2015:10:05:03 +0000] 200");
        assertThat(line.get("client")).isEqualTo("192.0.2.1");
    }

    @Test
    void everyDirectiveOfModLogConfigGivesAColumn() {
        String directives = "%a %{c}a %A %B %b %{id}C %D %{HOME}e %f %h %{c}h %H %{Accept}i %I %k %l %L %{c}L %m %{x}n"
                + " %O %{Age}o %p %{canonical}p %{local}p %{remote}p %P %{tid}P %{hextid}P %q %R %s %>s %S %t %T %{us}T"
                + " %u %U %v %V %X %{t}^ti %{t}^to %{SSL_CIPHER}x";
        PatternFormat format = PatternFormat.ofUser(directives);
        assertThat(format.providedColumns())
                .contains("client", "peer", "local_address", "cookie_id", "env_home", "file_name", "accept")
                .contains("keepalive_requests", "log_id", "connection_log_id", "note_x", "response_age", "client_port")
                .contains("process_id", "thread_id", "handler", "connection_status", "trailer_t", "response_trailer_t")
                .contains("x_ssl_cipher", "duration_us", "duration_us_2", "bytes_transferred", "status_2");
    }

    @Test
    void everyDirectiveOfModLogConfigIsReadFromItsLine() {
        ParsedLine line = parse(
                "%% %a %{c}a %A %B %b %{id}C %D %{HOME}e %f %h %{c}h %H %{Accept}i %k %l %L %m %{ratio}n %{Age}o %p"
                        + " %{local}p %{remote}p %P %{tid}P %q %r| %R %s %>s %t %{end:%F %T}t %T %{ms}T %u %U %v %V %X %I %O"
                        + " %S %{Expires}^ti %{Digest}^to",
                "% 192.0.2.7 10.0.0.1 10.0.0.2 0 - 42 1500 /root /srv/a.html 192.0.2.7 10.0.0.1 HTTP/1.1 */* 3 - Vx9 GET"
                        + " 80% 12 443 8443 51544 77 140001 ?q=1 GET /a?q=1 HTTP/1.1| proxy-server 302 200"
                        + " [17/May/2015:10:05:03 +0000] 2015-05-17 10:05:04 1 1500 - /a www.example.com example.com + 300 400"
                        + " 700 never sha=x");
        assertThat(line.get("client")).isEqualTo("192.0.2.7");
        assertThat(line.get("peer")).isEqualTo("10.0.0.1");
        assertThat(line.get("local_address")).isEqualTo("10.0.0.2");
        assertThat(line.get("bytes")).isEqualTo(0L);
        assertThat(line.get("bytes_2")).isNull();
        assertThat(line.get("cookie_id")).isEqualTo("42");
        assertThat(line.get("duration_us")).isEqualTo(1500L);
        assertThat(line.get("duration_us_2")).isEqualTo(1_000_000L);
        assertThat(line.get("duration_us_3")).isEqualTo(1_500_000L);
        assertThat(line.get("file_name")).isEqualTo("/srv/a.html");
        assertThat(line.get("keepalive_requests")).isEqualTo(3L);
        assertThat(line.get("log_id")).isEqualTo("Vx9");
        assertThat(line.get("note_ratio")).isEqualTo("80%");
        assertThat(line.get("response_age")).isEqualTo("12");
        assertThat(line.get("port")).isEqualTo(443L);
        assertThat(line.get("port_2")).isEqualTo(8443L);
        assertThat(line.get("client_port")).isEqualTo(51544L);
        assertThat(line.get("thread_id")).isEqualTo("140001");
        assertThat(line.get("handler")).isEqualTo("proxy-server");
        assertThat(line.get("status")).isEqualTo(302L);
        assertThat(line.get("status_2")).isEqualTo(200L);
        assertThat(line.get("ts")).isEqualTo(Instant.parse("2015-05-17T10:05:03Z"));
        assertThat(line.get("ts_2")).isEqualTo(Instant.parse("2015-05-17T10:05:04Z"));
        assertThat(line.get("user_name")).isNull();
        assertThat(line.get("host")).isEqualTo("www.example.com");
        assertThat(line.get("host_2")).isEqualTo("example.com");
        assertThat(line.get("connection_status")).isEqualTo("+");
        assertThat(line.get("bytes_transferred")).isEqualTo(700L);
        assertThat(line.get("trailer_expires")).isEqualTo("never");
        assertThat(line.get("response_trailer_digest")).isEqualTo("sha=x");
    }

    @Test
    void aHeaderThatIsCalledLikeAColumnGetsOneOfItsOwn() {
        ParsedLine line = parse("%h %t %{Bytes}i %b", "h [17/May/2015:10:05:03 +0000] many 7");
        assertThat(line.get("header_bytes")).isEqualTo("many");
        assertThat(line.get("bytes")).isEqualTo(7L);
    }

    private static ParsedLine parse(String pattern, String line) {
        return ParsedLine.of(PatternFormat.ofUser(pattern), line);
    }
}
