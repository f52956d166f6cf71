package dev.logsift.chart;

import dev.logsift.output.ValueText;
import dev.logsift.output.text.ControlText;
import dev.logsift.output.text.DisplayWidth;
import dev.logsift.output.text.Screen;
import java.util.List;

/** One horizontal bar a row, in the order of the rows. */
final class BarChart {
    /** More bars than that are a list, not a picture. */
    private static final int MOST_BARS = 50;

    private static final String EIGHTHS = "▏▎▍▌▋▊▉█";
    private static final int STEPS = EIGHTHS.length();

    private final Screen screen;

    BarChart(Screen screen) {
        this.screen = screen;
    }

    String draw(List<Point> points, ValueText values) {
        List<Point> drawn = points.subList(0, Math.min(points.size(), MOST_BARS));
        List<String> labels = drawn.stream().map(point -> label(point, values)).toList();
        int labelWidth = labels.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        List<String> numbers = drawn.stream()
                .map(point -> point.isDrawable() ? Chart.number(point.y()) : "NULL")
                .toList();
        int numberWidth = numbers.stream().mapToInt(String::length).max().orElse(0);
        int barWidth = Math.max(1, screen.drawingWidth() - labelWidth - numberWidth - 2);
        double greatest = drawn.stream()
                .filter(Point::isDrawable)
                .mapToDouble(point -> Math.abs(point.y()))
                .max()
                .orElse(0);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < drawn.size(); i++) {
            String number = numbers.get(i);
            String bar = bar(drawn.get(i).y(), greatest, barWidth);
            lines.append(DisplayWidth.padded(labels.get(i), labelWidth))
                    .append(' ')
                    .append(" ".repeat(Math.max(0, numberWidth - number.length())))
                    .append((number + " " + bar).stripTrailing())
                    .append('\n');
        }
        if (points.size() > drawn.size()) {
            lines.append("first " + drawn.size() + " of " + points.size() + " rows\n");
        }
        return lines.toString();
    }

    /** A label has a third of the line at most. */
    private String label(Point point, ValueText values) {
        String text = point.x() == null ? "NULL" : ControlText.escape(values.of(point.x()));
        return DisplayWidth.cut(text, Math.max(4, screen.drawingWidth() / 3), screen.ellipsis());
    }

    /** As long as the value's part of the greatest; what is below zero looks different. */
    private String bar(double value, double greatest, int width) {
        if (!Double.isFinite(value) || greatest == 0) {
            return "";
        }
        double cells = Math.abs(value) / greatest * width;
        if (!screen.unicode()) {
            return (value < 0 ? "-" : "#").repeat((int) Math.round(cells));
        }
        if (value < 0) {
            return "░".repeat((int) Math.round(cells));
        }
        int eighths = (int) Math.round(cells * STEPS);
        String end = eighths % STEPS == 0 ? "" : EIGHTHS.substring(eighths % STEPS - 1, eighths % STEPS);
        return "█".repeat(eighths / STEPS) + end;
    }
}
