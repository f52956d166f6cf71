package dev.logsift.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two programs in turns, so that a machine that is slow for a while is slow for both; their answers must be the same. */
public final class PairedProcesses {
    private final Map<String, List<String>> commands;
    private final Timings ratios = new Timings();

    /** @param commands the program to be judged, then the one to judge it by */
    public PairedProcesses(Map<String, List<String>> commands) {
        this.commands = commands;
    }

    public Map<String, Timings> run(int runs) throws Exception {
        Map<String, Timings> timings = new LinkedHashMap<>();
        round();
        for (int i = 0; i < runs; i++) {
            Map<String, Double> round = round();
            round.forEach((name, seconds) ->
                    timings.computeIfAbsent(name, first -> new Timings()).add(seconds));
            List<Double> pair = List.copyOf(round.values());
            ratios.add(pair.get(0) / pair.get(1));
        }
        return timings;
    }

    /** Of the ratios of the pairs. */
    public double medianRatio() {
        return ratios.median();
    }

    private Map<String, Double> round() throws Exception {
        Map<String, Double> seconds = new LinkedHashMap<>();
        Map<String, String> answers = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> program : commands.entrySet()) {
            Stopwatch.Lap<String> lap = Stopwatch.time(() -> ProcessRun.answer(program.getValue()));
            seconds.put(program.getKey(), lap.seconds());
            answers.put(program.getKey(), lap.value().lines().reduce("", (before, line) -> line));
        }
        if (answers.values().stream().distinct().count() > 1) {
            throw new IOException("the answers differ: " + answers);
        }
        return seconds;
    }
}
