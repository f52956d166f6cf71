package dev.logsift.bench.startup;

import dev.logsift.bench.Machine;
import dev.logsift.bench.MarkdownTable;
import dev.logsift.bench.PairedProcesses;
import dev.logsift.bench.ResultsFile;
import dev.logsift.bench.Timings;
import dev.logsift.bench.question.Goals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench/startup}: how soon the prompt and the first answers come, beside a plain program on the same Spark. */
@Command(name = "bench/startup")
final class StartupBenchmark implements Callable<Integer> {
    private static final String ONE = "SELECT 1";
    private static final String COUNT = "SELECT count(*) AS n FROM access";

    @Option(names = "--log", required = true)
    Path log;

    @Option(names = "--runs", defaultValue = "7")
    int runs;

    @Option(names = "--home", required = true)
    Path home;

    @Option(names = "--work", required = true)
    Path work;

    @Option(names = "--results", required = true)
    Path results;

    @Option(names = "--command", required = true)
    String command;

    public static void main(String[] args) {
        System.exit(new CommandLine(new StartupBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        String machine = Machine.describe();
        Goals goals = new Goals();
        MarkdownTable table = new MarkdownTable("what", "who", "seconds", "least to most", "Logsift takes");
        PromptTrial prompt = new PromptTrial(List.of(logsift().toString(), "--workspace", workspace()));
        Timings toPrompt = new Timings();
        prompt.run(); // into the page cache
        for (int i = 0; i < runs; i++) {
            toPrompt.add(prompt.run());
        }
        goals.add("seconds to the prompt", 0.8, Optional.of(toPrompt.median()));
        add(table, "the prompt", "Logsift", toPrompt, "");
        compare("`" + ONE + "`", List.of(ONE), goals, table);
        compare("count of a " + megabytes() + " log", List.of(COUNT, log.toString()), goals, table);
        String report =
                "`%s`: medians of %d runs, in turns, after one that does not count; whole processes.%n%n%s.%n%n%s%n%s"
                        .formatted(command, runs, machine, goals, table);
        System.out.println(report);
        new ResultsFile(results).replaceSection("Startup", report);
        return 0;
    }

    private void compare(String what, List<String> question, Goals goals, MarkdownTable table) throws Exception {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("Logsift", logsift(question));
        commands.put("plain program", plain(question));
        PairedProcesses processes = new PairedProcesses(commands);
        Map<String, Timings> timings = processes.run(runs);
        double ratio = processes.medianRatio();
        goals.add(what + ", of a plain program's time", 0.6, Optional.of(ratio));
        add(table, what, "Logsift", timings.get("Logsift"), number(ratio) + " of it");
        add(table, what, "plain program", timings.get("plain program"), "");
    }

    private List<String> logsift(List<String> question) {
        List<String> words = new java.util.ArrayList<>(List.of(
                logsift().toString(), "--workspace", workspace(), "--output-format", "csv", "-e", question.get(0)));
        words.addAll(question.subList(1, question.size()));
        return words;
    }

    private List<String> plain(List<String> question) {
        List<String> words = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "@" + home.resolve("bin/jvm.options"),
                "-XX:MaxRAMPercentage=50",
                "-cp",
                System.getProperty("java.class.path"),
                PlainProgram.class.getName(),
                work.resolve("plain").toString()));
        words.addAll(question);
        return words;
    }

    private Path logsift() {
        return home.resolve("bin/logsift");
    }

    private String workspace() {
        return work.resolve("startup-workspace").toString();
    }

    private String megabytes() throws IOException {
        return String.format(Locale.ROOT, "%.0f MB", java.nio.file.Files.size(log) / 1e6);
    }

    private static void add(MarkdownTable table, String what, String who, Timings timings, String ratio) {
        table.add(
                what, who, number(timings.median()), number(timings.least()) + " to " + number(timings.most()), ratio);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
