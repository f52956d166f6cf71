package dev.logsift.bench.parser;

import dev.logsift.bench.Machine;
import dev.logsift.bench.MarkdownTable;
import dev.logsift.bench.ResultsFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench/parser}: runs {@link ParserBenchmark} and says MB/s. */
@Command(name = "bench/parser")
final class ParserBenchmarkRun implements Callable<Integer> {
    private static final Map<String, Integer> GOALS = Map.of("status bytes", 500, "all", 250);

    @Option(names = "--log", required = true)
    Path log;

    @Option(names = "--home", required = true)
    Path home;

    @Option(names = "--results", required = true)
    Path results;

    @Option(names = "--command", required = true)
    String command;

    public static void main(String[] args) {
        System.exit(new CommandLine(new ParserBenchmarkRun()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        String machine = Machine.describe();
        System.setProperty("bench.log", log.toString());
        Options options = new OptionsBuilder()
                .include(ParserBenchmark.class.getSimpleName())
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .forks(2)
                .jvmArgs("-Dbench.log=" + log, "-Dbench.formats=" + home.resolve("data/formats"))
                .build();
        String report = "`" + command + "`: one thread, JMH, lines in memory\n\n" + machine + ".\n\n"
                + table(new Runner(options).run());
        System.out.println(report);
        new ResultsFile(results).replaceSection("The line parser alone", report);
        return 0;
    }

    private static MarkdownTable table(Collection<RunResult> runs) throws Exception {
        double megabytes = ParserBenchmark.log().length / 1e6;
        MarkdownTable table = new MarkdownTable("columns asked for", "MB/s", "error", "goal");
        for (RunResult run : List.copyOf(runs)) {
            String columns = run.getParams().getParam("columns");
            double milliseconds = run.getPrimaryResult().getScore();
            double error = run.getPrimaryResult().getScoreError() / milliseconds;
            table.add(
                    columns,
                    String.format(Locale.ROOT, "%.0f", megabytes / milliseconds * 1000),
                    String.format(Locale.ROOT, "± %.0f %%", error * 100),
                    GOALS.containsKey(columns) ? "at least " + GOALS.get(columns) : "");
        }
        return table;
    }
}
