package dev.logsift.chart;

import dev.logsift.output.text.Screen;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Columns as high as their values, side by side: a tall sparkline along the time, or along the rows. */
final class LineChart {
    private static final int HEIGHT = 8;
    private static final String EIGHTHS = " ▁▂▃▄▅▆▇█";
    private static final int STEPS = 8;

    private final Screen screen;

    LineChart(Screen screen) {
        this.screen = screen;
    }

    String draw(List<Point> all, ZoneId zone) {
        List<Point> points = all.stream().filter(Point::isDrawable).toList();
        double greatest = points.stream().mapToDouble(Point::y).max().orElse(0);
        double least = Math.min(0, points.stream().mapToDouble(Point::y).min().orElse(0));
        int axisWidth =
                Math.max(Chart.number(greatest).length(), Chart.number(least).length());
        int room = Math.max(1, screen.drawingWidth() - axisWidth - 2);
        Positions positions = Positions.of(points, zone);
        int columns = (int) Math.min(room, positions.steps());
        double[] means = positions.means(points, columns);
        int repeat = Math.max(1, room / columns);
        StringBuilder lines = new StringBuilder();
        for (int line = HEIGHT - 1; line >= 0; line--) {
            String mark = line == HEIGHT - 1 ? Chart.number(greatest) : line == 0 ? Chart.number(least) : "";
            lines.append(" ".repeat(axisWidth - mark.length())).append(mark).append(screen.unicode() ? " ┤" : " |");
            for (double mean : means) {
                lines.append(cell(mean, least, greatest, line).repeat(repeat));
            }
            lines.setLength(lines.toString().stripTrailing().length());
            lines.append('\n');
        }
        return lines + footer(points, zone, axisWidth + 2, columns * repeat) + note(points.size(), columns);
    }

    private String cell(double value, double least, double greatest, int line) {
        double full = greatest == least || Double.isNaN(value) ? 0 : (value - least) / (greatest - least) * HEIGHT;
        double part = Math.max(0, Math.min(1, full - line));
        if (!screen.unicode()) {
            return part >= 0.5 ? "#" : part > 0 && line == 0 ? "." : " ";
        }
        // What is more than nothing is seen.
        int eighths =
                full > 0 && line == 0 ? Math.max(1, (int) Math.round(part * STEPS)) : (int) Math.round(part * STEPS);
        return EIGHTHS.substring(eighths, eighths + 1);
    }

    /** The first moment below the left end, the last one below the right one, where both fit. */
    private static String footer(List<Point> points, ZoneId zone, int indent, int width) {
        List<ZonedDateTime> times = points.stream()
                .map(point -> point.time(zone))
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        if (times.isEmpty()) {
            return "";
        }
        DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
        String first = format.format(times.get(0));
        String last = format.format(times.get(times.size() - 1));
        int between = width - first.length() - last.length();
        return " ".repeat(indent) + (between < 1 ? first : first + " ".repeat(between) + last) + "\n";
    }

    private static String note(int points, int columns) {
        return points > columns ? "columns are means of " + points + " rows\n" : "";
    }

    /** Where points stand, from 0 to steps - 1: by their time, so that gaps are seen, else one after the other. */
    private record Positions(double[] of, long steps) {
        static Positions of(List<Point> points, ZoneId zone) {
            double[] seconds = points.stream()
                    .map(point -> point.time(zone))
                    .flatMap(Optional::stream)
                    .mapToDouble(time -> time.toInstant().toEpochMilli() / 1000.0)
                    .toArray();
            if (seconds.length < points.size()) {
                return new Positions(
                        java.util.stream.IntStream.range(0, points.size())
                                .asDoubleStream()
                                .toArray(),
                        points.size());
            }
            double[] sorted = Arrays.stream(seconds).sorted().toArray();
            double step = smallestDifference(sorted);
            double[] places = Arrays.stream(seconds)
                    .map(second -> (second - sorted[0]) / step)
                    .toArray();
            return new Positions(places, Math.round((sorted[sorted.length - 1] - sorted[0]) / step) + 1);
        }

        private static double smallestDifference(double[] sorted) {
            double smallest = Double.MAX_VALUE;
            for (int i = 1; i < sorted.length; i++) {
                double difference = sorted[i] - sorted[i - 1];
                smallest = difference > 0 ? Math.min(smallest, difference) : smallest;
            }
            return smallest;
        }

        double[] means(List<Point> points, int columns) {
            double[] sums = new double[columns];
            int[] counts = new int[columns];
            for (int i = 0; i < points.size(); i++) {
                int column = (int) Math.min(columns - 1, Math.floor((of[i] + 0.5) / steps * columns));
                sums[column] += points.get(i).y();
                counts[column]++;
            }
            for (int i = 0; i < columns; i++) {
                sums[i] = counts[i] == 0 ? Double.NaN : sums[i] / counts[i];
            }
            return sums;
        }
    }
}
