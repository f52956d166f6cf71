package dev.logsift.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.engine.Column;
import dev.logsift.output.text.DisplayWidth;
import dev.logsift.output.text.Screen;
import dev.logsift.text.UserError;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {
    private static final Instant MONDAY = Instant.parse("2015-05-18T00:00:00Z");
    private static final List<Column> BARS = List.of(Column.text("path"), Column.integer("requests"));
    private static final List<Column> HOURS = List.of(Column.timestamp("hour"), Column.integer("requests"));

    @Test
    void barsAreAsLongAsTheirPartOfTheGreatest() {
        assertThat(draw(BARS, List.of(List.of("/a", 20), List.of("/b", 10), List.of("/c", 0)), Map.of(), screen(26)))
                .isEqualTo(
                        """
                        requests by path
                        /a 20 ████████████████████
                        /b 10 ██████████
                        /c  0
                        """);
    }

    @Test
    void belowZeroNullAndHostileLabelsAreShownForWhatTheyAre() {
        List<List<Object>> rows =
                List.of(List.of("\u001b[2J", -5), Arrays.asList(null, 10), Arrays.asList("none", null));
        assertThat(draw(BARS, rows, Map.of(), screen(40)))
                .doesNotContain("\u001b")
                .contains("\\x1b[2J   -5 ░")
                .contains("NULL      10 █")
                .contains("none    NULL");
    }

    @Test
    void aDumbTerminalGetsAscii() {
        Screen dumb = new Screen(true, 60, 24, false, false);
        for (String kind : ChartKind.words()) {
            assertThat(draw(HOURS, hours(100), Map.of("kind", kind), dumb))
                    .as(kind)
                    .isASCII();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40, 80, 81, 200})
    void noLineIsWiderThanTheScreen(int width) {
        for (String kind : ChartKind.words()) {
            assertThat(draw(HOURS, hours(500), Map.of("kind", kind), screen(width))
                            .lines())
                    .as(kind)
                    .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void aTimeIsDrawnAsALineWhoseGapsAreSeen() {
        List<List<Object>> rows = new ArrayList<>(hours(10));
        rows.remove(4);
        String bottom = draw(HOURS, rows, Map.of(), screen(20)).lines().toList().get(8);
        assertThat(bottom.substring(bottom.indexOf('┤') + 1)).hasSize(10).matches("\\S{0,1}.{3} .{5}");
    }

    @Test
    void theHoursOfTheWeekAreThoseOfTheZone() {
        List<List<Object>> rows = List.of(List.of(MONDAY, 7));
        Map<String, String> heat = Map.of("kind", "heat");
        assertThat(draw(HOURS, rows, heat, screen(80))).contains("\nMon ███\n").contains("\nTue\n");
        String inBerlin =
                Chart.of(HOURS, rows, heat, ZoneId.of("Europe/Berlin")).draw(screen(80));
        assertThat(inBerlin).contains("\nMon       ███\n");
    }

    @Test
    void theHeaderSaysWhatIsDrawnAndTheRestIsGuessed() {
        List<Column> columns = List.of(Column.text("a"), Column.integer("n"), Column.integer("m"));
        assertThat(ChartPlan.of(columns, Map.of("y", "m,n")).y()).hasValue(2);
        assertThat(ChartPlan.of(columns, Map.of("kind", "pie")).kind()).isEqualTo(ChartKind.BAR);
        assertThat(ChartPlan.of(columns, Map.of()).y()).hasValue(1);
    }

    @Test
    void whereThereAreNoNumbersRowsAreCounted() {
        List<List<Object>> rows = List.of(List.of("GET"), List.of("POST"), List.of("GET"));
        assertThat(draw(List.of(Column.text("method")), rows, Map.of(), screen(26)))
                .startsWith("rows by method\nGET  2 █")
                .contains("\nPOST 1 █");
    }

    @Test
    void manyBarsAreShortenedAloud() {
        List<List<Object>> rows = IntStream.range(0, 80)
                .<List<Object>>mapToObj(i -> List.of("/" + i, i))
                .toList();
        assertThat(draw(BARS, rows, Map.of(), screen(80))).endsWith("first 50 of 80 rows\n");
    }

    @Test
    void whatCannotBeDrawnIsAnErrorThatHelps() {
        assertThatThrownBy(() -> ChartPlan.of(BARS, Map.of("y", "request")))
                .isInstanceOfSatisfying(UserError.class, error -> assertThat(error.help())
                        .hasValueSatisfying(help -> assertThat(help).contains("requests")));
        assertThatThrownBy(() -> ChartPlan.of(BARS, Map.of("kind", "heat"))).hasMessageContaining("needs a time");
        assertThatThrownBy(() -> ChartPlan.of(BARS, Map.of("y", "path"))).hasMessageContaining("is no number");
        assertThatThrownBy(() -> ChartKind.named("cake")).hasMessageContaining("unknown kind");
        assertThat(draw(BARS, List.of(), Map.of(), screen(80))).contains("nothing to draw");
    }

    private static List<List<Object>> hours(int count) {
        return IntStream.range(0, count)
                .<List<Object>>mapToObj(i -> List.of(MONDAY.plusSeconds(3600L * i), i % 24 + 1))
                .toList();
    }

    private static Screen screen(int width) {
        return new Screen(true, width, 24, false, true);
    }

    private static String draw(
            List<Column> columns, List<List<Object>> rows, Map<String, String> wishes, Screen screen) {
        return Chart.of(columns, rows, wishes, ZoneOffset.UTC).draw(screen);
    }
}
