package dev.logsift.bench.question;

import dev.logsift.bench.MarkdownTable;
import java.util.Locale;
import java.util.Optional;

/** The ratios that Logsift sets out to reach, and what it did reach. */
public final class Goals {
    private final MarkdownTable table = new MarkdownTable("goal", "at most", "reached", "");

    public void add(String goal, double most, Optional<Double> reached) {
        table.add(
                goal,
                number(most),
                reached.map(Goals::number).orElse("not measured"),
                reached.map(ratio -> ratio <= most ? "reached" : "**missed**").orElse(""));
    }

    @Override
    public String toString() {
        return table.toString();
    }

    private static String number(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
