package dev.logsift.bench.detection;

import dev.logsift.bench.MarkdownTable;
import dev.logsift.bench.ProcessRun;
import dev.logsift.bench.Stopwatch;
import dev.logsift.bench.Timings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code detect} with all rules beside one GROUP BY of the same file, whole processes in turns, as users type them. */
final class DetectionSpeed {
    private final Path home;
    private final Path workspace;
    private final int runs;
    private final MarkdownTable table = new MarkdownTable("log", "detect, s", "GROUP BY, s", "ratio, median");

    DetectionSpeed(Path home, Path workspace, int runs) {
        this.home = home;
        this.workspace = workspace;
        this.runs = runs;
    }

    /** @return how many times as long detection takes */
    double measure(String what, Path log, String question) throws Exception {
        Timings detection = new Timings();
        Timings grouping = new Timings();
        Timings ratios = new Timings();
        for (int i = 0; i < runs; i++) {
            double group = seconds(List.of("-e", question, log.toString()));
            double detect = seconds(List.of("detect", log.toString()));
            grouping.add(group);
            detection.add(detect);
            ratios.add(detect / group);
        }
        table.add(what, number(detection.median()), number(grouping.median()), number(ratios.median()));
        return ratios.median();
    }

    private double seconds(List<String> words) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                home.resolve("bin/logsift").toString(), "--workspace", workspace.toString(), "--output-format", "csv"));
        command.addAll(words);
        return Stopwatch.time(() -> ProcessRun.answer(command)).seconds();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
