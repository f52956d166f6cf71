package dev.logsift.chart;

import dev.logsift.engine.Column;
import dev.logsift.output.ValueText;
import dev.logsift.output.text.ControlText;
import dev.logsift.output.text.Screen;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table drawn with characters.
 *
 * @param title what is drawn along what
 */
public record Chart(ChartKind kind, String title, List<Point> points, ZoneId zone) {

    /** @param wishes {@code kind}, {@code x} and {@code y}; what is missing is guessed */
    public static Chart of(List<Column> columns, List<List<Object>> rows, Map<String, String> wishes, ZoneId zone) {
        ChartPlan plan = ChartPlan.of(columns, wishes);
        String y = plan.y().map(i -> columns.get(i).name()).orElse("rows");
        String title = ControlText.escape(y + " by " + columns.get(plan.x()).name());
        return new Chart(plan.kind(), title, Point.of(plan, rows), zone);
    }

    /** The lines of the drawing, each no wider than the screen. */
    public String draw(Screen screen) {
        if (points.stream().noneMatch(Point::isDrawable)) {
            return title + "\nnothing to draw: there are no numbers\n";
        }
        return title + "\n"
                + switch (kind) {
                    case BAR -> new BarChart(screen).draw(points, new ValueText(zone));
                    case LINE -> new LineChart(screen).draw(points, zone);
                    case HEAT -> new HeatMap(screen).draw(points, zone);
                };
    }

    /** A number as an axis shows it: no more digits than say something. */
    static String number(double value) {
        boolean whole = value == Math.rint(value) || Math.abs(value) >= 100;
        return String.format(Locale.ROOT, whole ? "%.0f" : Math.abs(value) < 1 ? "%.4f" : "%.2f", value);
    }
}
