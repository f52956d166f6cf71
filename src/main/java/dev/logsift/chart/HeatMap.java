package dev.logsift.chart;

import dev.logsift.output.text.Screen;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The hours of the week: one line a day, one cell an hour, as dark as the sum of its rows. */
final class HeatMap {
    private static final int DAYS = 7;
    private static final int HOURS = 24;
    private static final int LABEL = 4;
    private static final String SHADES = " ░▒▓█";
    private static final String ASCII_SHADES = " .:*#";

    private final Screen screen;

    HeatMap(Screen screen) {
        this.screen = screen;
    }

    String draw(List<Point> points, ZoneId zone) {
        double[][] sums = sums(points, zone);
        double greatest =
                Arrays.stream(sums).flatMapToDouble(Arrays::stream).max().orElse(0);
        int width = Math.max(1, Math.min(3, (screen.drawingWidth() - LABEL) / HOURS));
        StringBuilder lines = new StringBuilder(hours(width));
        for (DayOfWeek day : DayOfWeek.values()) {
            StringBuilder line = new StringBuilder(day.getDisplayName(TextStyle.SHORT, Locale.ROOT)).append(' ');
            for (double sum : sums[day.ordinal()]) {
                line.append(shade(sum, greatest).repeat(width));
            }
            lines.append(line.toString().stripTrailing()).append('\n');
        }
        return lines.append(legend(greatest)).toString();
    }

    private static double[][] sums(List<Point> points, ZoneId zone) {
        double[][] sums = new double[DAYS][HOURS];
        points.stream().filter(Point::isDrawable).forEach(point -> point.time(zone)
                .ifPresent(time -> sums[time.getDayOfWeek().ordinal()][time.getHour()] += point.y()));
        return sums;
    }

    /** Every sixth hour above its cells. */
    private static String hours(int width) {
        StringBuilder line = new StringBuilder(" ".repeat(LABEL));
        for (int hour = 0; hour < HOURS; hour += 6) {
            line.append(String.format(Locale.ROOT, "%-" + 6 * width + "s", String.format(Locale.ROOT, "%02d", hour)));
        }
        return line.toString().stripTrailing() + "\n";
    }

    private String shade(double sum, double greatest) {
        int last = SHADES.length() - 1;
        int level = sum <= 0 || greatest <= 0 ? 0 : (int) Math.max(1, Math.ceil(sum / greatest * last));
        return shades().substring(level, level + 1);
    }

    private String legend(double greatest) {
        StringBuilder line = new StringBuilder(" ".repeat(LABEL));
        int last = SHADES.length() - 1;
        for (int level = 1; level <= last; level++) {
            line.append(shades().charAt(level))
                    .append(" to ")
                    .append(Chart.number(greatest * level / last))
                    .append("  ");
        }
        String legend = line.toString().stripTrailing();
        return legend.length() > screen.drawingWidth() ? "" : legend + "\n";
    }

    private String shades() {
        return screen.unicode() ? SHADES : ASCII_SHADES;
    }
}
