package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.value.LineOutcome;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst is told of a line that is broken, and at which column of it; 0 is the whole line. */
class BrokenLinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "apache_common ~ hello ~ client is not followed by a blank (field 1) ~ 1",
                "apache_common ~ h - - [17/May/2015:10:05:03 +0200] \"GET / HTTP/1.1\" 99999999999 1 ~ status is not a whole number of at most 9 digits (field 6) ~ 53",
                "apache_common ~ h - - [17/May/2015:10:05:03 +0200] \"GET / HTTP/1.1\" 200 ~ status is not followed by a blank (field 6) ~ 53",
                "apache_common ~ h.example.com 192.0.2.7, 10.0.0.1 - - [17/May/2015:10:05:03 +0200] \"GET / HTTP/1.1\" 200 1k ~ bytes is not a whole number ~ 89",
                "apache_combined ~ h - - [17/May/2015:10:05:03 +0200] \"GET / HTTP/1.1\" 200 1 ~ bytes is not followed by ' \"' (field 7) ~ 57",
                "apache_vhost_combined ~ v:99x h - - [17/May/2015:10:05:03 +0200] \"GET / HTTP/1.1\" 200 1 \"-\" \"-\" x1 ~ ROW ~ 0",
                "apache_combined_us ~ h - - [17/May/2015:10:05:03 +0200] \"GET / HTTP/1.1\" 200 1 \"-\" \"-\" 12ms ~ duration_us is not a whole number (field 10) ~ 67",
                "apache_combined_s ~ h - - [17/May/2015:10:05:03 +0200] \"GET / HTTP/1.1\" 200 1 \"-\" \"-\" 1,5 ~ duration_us is not a number (field 10) ~ 67",
                "squid_native ~ 1066036250.129 67 h TCP_MISS/2o0 1 GET http://e/ - DIRECT/- - ~ status is not a whole number (field 5) ~ 30",
                "squid_native ~ yesterday 67 h TCP_MISS/200 1 GET http://e/ - DIRECT/- - ~ the time is in none of the usual spellings (field 1) ~ 1",
                "iis_w3c ~ 2002-05-24 20:18:01 ~ the line has 2 of 15 fields ~ 0",
                "iis_w3c ~ 2002-05-24 20:18:01 s GET / - 80 - c a - 200 0 0 1502 more ~ the line has more than 15 fields ~ 0",
                "nginx_json ~ {\"status\": 200 ~ the line is not a JSON object ~ 0",
                "nginx_json ~ {\"status\": 200} ~ the line has no ts ~ 0",
                "traefik_json ~ {\"time\":\"noon\",\"RequestMethod\":\"GET\",\"RequestPath\":\"/\"} ~ the time is in none of the usual spellings (key time) ~ 10",
                "cidds_001 ~ 2017-08-02 00:00:00.419,0.003,TCP,a,65536,b,2,1,40,1,.A....,0,normal,---,---,--- ~ src_port is not a port from 0 to 65535 (field 5) ~ 37",
                "cidds_001 ~ 2017-08-02 00:00:00.419,0.003,TCP,a,1,b,2,1,forty,1,.A....,0,normal,---,---,--- ~ bytes is not a whole number (field 9) ~ 45",
                "cidds_001 ~ 2017-08-02 00:00:00.419,0.003,TCP,a,1,b,2,1,x M,1,.A....,0,normal,---,---,--- ~ bytes is not a count such as 1.2 M (field 9) ~ 45",
                "nfdump_csv ~ 2020-11-12 13:52:47,2020-11-12 13:55:19,2m,a,b,1,2,TCP,.A....,0,0,1,2 ~ duration_s is not a number (field 3) ~ 41",
                "nfdump_csv ~ 2020-11-12 13:52:47,2020-11-12 13:55:19,00:aa:01,a,b,1,2,TCP,.A....,0,0,1,2 ~ duration_s is not a duration in seconds or hh:mm:ss.mmm (field 3) ~ 41",
                "nfdump_long ~ 2005-08-30 06:59:52.338 63.545 TCP a:25 -> b:99999 .AP.SF 0 62 1 1 ~ dst_port is not a port from 0 to 65535 (field 6) ~ 44",
                "aws_vpc_flow ~ 2 1 eni-1 a b 0 0 6 1 40 soon 1418530070 ACCEPT OK ~ ts is not a number (field 11) ~ 26",
                "argus_binetflow ~ 10 Aug,1.0,tcp,a,1,->,b,2,S_RA,0,0,4,276,156,x ~ the time is in none of the usual spellings (field 1) ~ 1",
                "suricata_eve ~ {\"event_type\":\"dns\"} ~ not a flow event ~ 0",
                "haproxy_http ~ Feb  6 12:14:14 localhost haproxy[1]: Proxy http-in started. ~ client is not followed by ' [' (field 3) ~ 39",
                "haproxy_http ~ h:1 [06/Feb/2009:12:14:14] f b/s 0/0/0/0/0 200 1 - - ---- 1/1/1/1/0 0/0 \"GET / HTTP/1.1\" ~ the time is not %d/%b/%Y:%H:%M:%S.%f (field 2) ~ 6",
            })
    void theReasonNamesTheFieldAndWhatWasExpected(String format, String line, String reason, int column) {
        byte[] bytes = line.getBytes(UTF_8);
        BoundFormat bound = ShippedFormats.named(format).bind(bytes);
        LineOutcome outcome = LineExplanation.of(bound, bytes, ZoneOffset.UTC).outcome();
        assertThat(outcome.isRow() ? "ROW" : outcome.reason()).isEqualTo(reason);
        assertThat(outcome.column()).isEqualTo(column);
    }
}
