package dev.logsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.engine.Column;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "requests    | 10000      | 10,000",
                "dst_port    | 8080       | 8080",
                "ports       | 8080       | 8,080",
                "status      | 404        | 404",
                "bytes       | 999        | 999 bytes",
                "bytes       | 2747282740 | 2.7 GB",
                "total_bytes | 999949     | 999.9 kB",
                "bytes_back  | 12345      | 12.3 kB",
            })
    void wholeNumbersAreWrittenByWhatTheirColumnHolds(String column, long value, String text) {
        assertThat(Cell.of(Measure.of(Column.integer(column), ""), value).text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mean       | 294425.3285 | 294,425.33",
                "mean       | 0.012345    | 0.0123",
                "mean       | 3.0         | 3",
                "mean_bytes | 294425.3285 | 294.4 kB",
                "share      | 0.9126      | 91.26 %",
                "share      | 0.0003      | 0.03 %",
                "share      | 0.0000034   | 0.00034 %",
                "share      | 0.0         | 0.00 %",
                "percent    | 91.26       | 91.26 %",
            })
    void fractionsAreRounded(String column, double value, String text) {
        assertThat(Cell.of(Measure.of(Column.number(column), ""), value).text()).isEqualTo(text);
    }

    @Test
    void whatIsShortenedIsThereInFull() {
        assertThat(Cell.of(Measure.BYTES, 2747282740L))
                .isEqualTo(new Cell("2.7 GB", "2,747,282,740 bytes", "number bytes"));
        assertThat(Cell.of(Measure.NUMBER, new BigDecimal("1234.5678")).exact()).isEqualTo("1234.5678");
    }

    @Test
    void nullIsNotNothing() {
        assertThat(Cell.of(Measure.TEXT, null)).isEqualTo(new Cell("NULL", "", "text null"));
    }

    @Test
    void timesAreIsoInUtcWhateverTheMachinesZone() {
        assertThat(Cell.of(Measure.TIME, Instant.parse("2015-05-17T10:05:00Z")).text())
                .isEqualTo("2015-05-17 10:05:00");
    }

    @Test
    void theUnitInAQuerysHeaderWinsOverTheName() {
        assertThat(Measure.of(Column.integer("largest"), "bytes")).isEqualTo(Measure.BYTES);
        assertThat(Measure.of(Column.integer("first"), "HTTP status")).isEqualTo(Measure.IDENTIFIER);
        assertThat(Measure.of(Column.integer("status"), "requests")).isEqualTo(Measure.COUNT);
        assertThat(Measure.of(Column.text("bytes_class"), "bytes")).isEqualTo(Measure.TEXT);
    }
}
