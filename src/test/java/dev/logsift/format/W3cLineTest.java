package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** W3C extended logs, whose times are of two fields. */
class W3cLineTest {
    private static final String REST = " 10.0.0.4 GET /a - 80 - 192.0.2.7 x - 200 0 0 15";

    private final FormatDefinition iis = ShippedFormats.named("iis_w3c");

    @Test
    void timesAreInUtcWhateverTheZoneGiven() {
        ParsedLine line =
                ParsedLine.of(iis, ("2002-05-24 20:18:01.250" + REST).getBytes(UTF_8), ZoneId.of("America/New_York"));
        assertThat(line.get("ts")).isEqualTo(Instant.parse("2002-05-24T20:18:01.250Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2002-05-24 24:18:01, the time is not HH:mm:ss",
        "2002-05-24 20:18, the time is not HH:mm:ss",
        "2002-02-30 20:18:01, the date is not yyyy-MM-dd",
        "02-05-24 20:18:01, the date is not yyyy-MM-dd"
    })
    void aTimeThatIsNoneRejectsTheLine(String time, String reason) {
        assertThat(ParsedLine.of(iis, time + REST).outcome().reason()).isEqualTo(reason);
    }

    @Test
    void directivesAreNeitherRowsNorRejects() {
        assertThat(ParsedLine.of(iis, "#Software: Microsoft Internet Information Services 10.0")
                        .outcome())
                .isEqualTo(LineOutcome.HEADER);
    }

    @Test
    void aFieldThatNobodyKnowsIsAColumn() {
        BoundFormat bound = iis.bind("#Fields: date time c-ip cs(X-Request-Id) sc-status\r\n".getBytes(UTF_8));
        assertThat(bound.providedColumns()).containsExactly("ts", "client", "cs_x_request_id", "status");
    }
}
