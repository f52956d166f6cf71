package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.bytes.LineCursor;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.value.LineOutcome;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        "2002-05-24 24:18:01, the time is not HH:mm:ss (field 2)",
        "2002-05-24 20:18, the time is not HH:mm:ss (field 2)",
        "2002-02-30 20:18:01, the date is not yyyy-MM-dd (field 1)",
        "02-05-24 20:18:01, the date is not yyyy-MM-dd (field 1)"
    })
    void aTimeThatIsNoneRejectsTheLine(String time, String reason) {
        assertThat(ParsedLine.of(iis, time + REST).outcome().reason()).isEqualTo(reason);
    }

    @Test
    void timesWithoutADateAreOfTheDayThatTheLastDirectiveSays() {
        assertThat(
                        times(
                                """
                        #Date: 2002-05-24 20:18:01
                        #Fields: time c-ip cs-method
                        20:18:01 192.0.2.7 GET
                        #Date: 2002-05-25 00:00:01
                        00:00:01 192.0.2.7 GET
                        #Fields: date time c-ip
                        2003-01-01 00:00:02 192.0.2.7
                        #Date: 2003-01-02 00:00:00
                        #Fields: c-ip time
                        192.0.2.7 00:00:03
                        #Date: soon
                        192.0.2.7 00:00:04
                        """))
                .containsExactly(
                        "2002-05-24T20:18:01Z",
                        "2002-05-25T00:00:01Z",
                        "2003-01-01T00:00:02Z",
                        "2003-01-02T00:00:03Z",
                        null);
    }

    @Test
    void aTimeWithoutAnyDateIsNull() {
        assertThat(times("#Fields: time c-ip\n20:18:01 192.0.2.7\n")).containsExactly((String) null);
    }

    private List<String> times(String file) {
        byte[] bytes = file.getBytes(UTF_8);
        BoundFormat bound = iis.bind(bytes);
        RecordBatch batch = new RecordBatch(bound.columns(), 1);
        batch.readFrom(bytes);
        LineParser parser = bound.newParser(batch, ZoneOffset.UTC);
        List<String> times = new ArrayList<>();
        for (LineCursor cursor = new LineCursor(bytes); cursor.next(); ) {
            if (parser.parse(bytes, cursor.start(), cursor.end(), 0).isRow()) {
                times.add(Optional.ofNullable(ParsedLine.values(bound, batch).get("ts"))
                        .map(Object::toString)
                        .orElse(null));
            }
        }
        return times;
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
