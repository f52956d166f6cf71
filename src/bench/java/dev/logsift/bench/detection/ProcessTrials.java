package dev.logsift.bench.detection;

import dev.logsift.bench.MarkdownTable;
import dev.logsift.bench.ProcessCost;
import dev.logsift.bench.Timings;
import dev.logsift.bench.question.Goals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Whole processes in turns, each compared with another one of the same round: a machine that is slow for a while is slow for both. */
final class ProcessTrials {
    private final Map<String, List<String>> commands = new LinkedHashMap<>();
    private final Map<String, Timings> seconds = new LinkedHashMap<>();
    private final Map<String, Timings> cpuSeconds = new LinkedHashMap<>();
    private final Map<String, Timings> megabytes = new LinkedHashMap<>();
    private final Map<Ratio, Timings> ratios = new LinkedHashMap<>();
    private final Goals goals = new Goals();

    /** What is compared with what. */
    private record Ratio(String goal, double most, ToDoubleFunction<Map<String, ProcessCost>> of) {}

    ProcessTrials add(String name, List<String> command) {
        commands.put(name, command);
        return this;
    }

    /** Adds a goal that is worked out of each round; the median of the rounds counts. */
    ProcessTrials goal(String goal, double most, ToDoubleFunction<Map<String, ProcessCost>> of) {
        ratios.put(new Ratio(goal, most, of), new Timings());
        return this;
    }

    ProcessTrials run(int rounds) throws Exception {
        for (int i = 0; i < rounds; i++) {
            Map<String, ProcessCost> round = new LinkedHashMap<>();
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                ProcessCost cost = ProcessCost.of(command.getValue());
                System.err.printf(Locale.ROOT, "%s: %s%n", command.getKey(), cost);
                round.put(command.getKey(), cost);
                add(seconds, command.getKey(), cost.seconds());
                add(cpuSeconds, command.getKey(), cost.cpuSeconds());
                add(megabytes, command.getKey(), cost.megabytes());
            }
            ratios.forEach((ratio, timings) -> timings.add(ratio.of().applyAsDouble(round)));
        }
        ratios.forEach((ratio, timings) -> goals.add(ratio.goal(), ratio.most(), Optional.of(timings.median())));
        return this;
    }

    private static void add(Map<String, Timings> of, String name, double value) {
        of.computeIfAbsent(name, first -> new Timings()).add(value);
    }

    /** Goals, and what each process took. */
    @Override
    public String toString() {
        MarkdownTable table = new MarkdownTable("process", "seconds", "CPU seconds", "memory, MB");
        commands.keySet()
                .forEach(name -> table.add(
                        name,
                        number("%.1f", seconds.get(name)),
                        number("%.1f", cpuSeconds.get(name)),
                        number("%.0f", megabytes.get(name))));
        return goals + "\n" + table;
    }

    private static String number(String format, Timings timings) {
        return String.format(Locale.ROOT, format, timings.median());
    }
}
