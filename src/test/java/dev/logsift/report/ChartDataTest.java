package dev.logsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.logsift.engine.Column;
import freemarker.core.HTMLOutputFormat;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartDataTest {
    private static final List<Column> COLUMNS =
            List.of(Column.timestamp("hour"), Column.integer("requests"), Column.number("share"));
    private static final List<Measure> MEASURES = List.of(Measure.TIME, Measure.COUNT, Measure.SHARE);

    @Test
    void pointsHoldTheColumnsOfTheHeader() {
        ChartData data = of(Map.of("kind", "line", "x", "hour", "y", "share,requests"));
        assertThat(data.kind()).isEqualTo("line");
        assertThat(data.series()).extracting(ChartData.Axis::name).containsExactly("share", "requests");
        assertThat(data.points()).containsExactly(List.of(1000L, 0.5, 7L), Arrays.asList(2000L, null, 8L));
    }

    @Test
    void aColumnThatIsNotThereIsTold() {
        assertThat(of(Map.of("kind", "bar", "x", "hour", "y", "bytes")).problem())
                .contains("'bytes'");
        assertThat(of(Map.of("kind", "bar", "x", "hour")).problem()).isNotEmpty();
    }

    @Test
    void jsonInAScriptElementCannotEndIt() throws Exception {
        Map<String, String> hostile = Map.of("k", "</script><!--&\u2028\u2029\"'");
        String json = HTMLOutputFormat.INSTANCE.getMarkupString(InertJson.of(hostile));
        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(new ObjectMapper().readTree(json).path("k").asText()).isEqualTo(hostile.get("k"));
    }

    private static ChartData of(Map<String, String> header) {
        return ChartData.of(
                header,
                COLUMNS,
                MEASURES,
                List.of(List.of(Instant.ofEpochSecond(1), 7L, 0.5), List.of(Instant.ofEpochSecond(2), 8L, Double.NaN)));
    }
}
