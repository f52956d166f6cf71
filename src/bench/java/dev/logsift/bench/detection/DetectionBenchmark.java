package dev.logsift.bench.detection;

import dev.logsift.bench.LogsiftSession;
import dev.logsift.bench.Machine;
import dev.logsift.bench.MarkdownTable;
import dev.logsift.bench.ResultsFile;
import dev.logsift.bench.question.Goals;
import dev.logsift.detect.Detection;
import dev.logsift.detect.DetectionOptions;
import dev.logsift.detect.DetectionRun;
import dev.logsift.detect.score.Labels;
import dev.logsift.detect.score.Score;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench/detection}: what the rules find in generated and real logs, and how long that takes. */
@Command(name = "bench/detection")
final class DetectionBenchmark implements Callable<Integer> {
    /** The days by which the rules are judged. */
    private static final List<String> JUDGED = List.of(
            "shop_probed",
            "accounts_guessed",
            "catalogue_copied",
            "site_flooded",
            "service_failing",
            "office_scanned_fast",
            "office_scanned_slowly",
            "servers_guessed",
            "data_leaving",
            "beacons_calling");

    private static final List<String> FURTHER =
            List.of("network_flooded", "shop_taken_over", "office_taken_over", "shop_quiet", "office_quiet");
    private static final String INTRODUCTION =
            """
            # What the rules find

            Written by `bench/detection`; docs/benchmarks.md says what it does, docs/detection.md what the words mean.
            """;

    @Option(names = "--scenarios", split = ",")
    List<String> scenarios = Stream.concat(JUDGED.stream(), FURTHER.stream()).toList();

    @Option(names = "--seeds", split = ",", defaultValue = "1,2")
    List<Long> seeds;

    @Option(names = "--lines", defaultValue = "200000")
    long lines;

    @Option(names = "--parts", split = ",", defaultValue = "generated,real,small,large")
    List<String> parts;

    @Option(names = "--speed-runs", defaultValue = "3")
    int speedRuns;

    @Option(names = "--data", required = true)
    Path data;

    @Option(names = "--home", required = true)
    Path home;

    @Option(names = "--work", required = true)
    Path work;

    @Option(
            names = "--results",
            description = "the folder for DETECTION.md and detection.csv; without it nothing is kept")
    Optional<Path> results = Optional.empty();

    @Option(names = "--command", required = true)
    String command;

    public static void main(String[] args) {
        System.exit(new CommandLine(new DetectionBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        try (LogsiftSession logsift = LogsiftSession.open(home, work.resolve("workspace"), threads, Map.of())) {
            if (parts.contains("generated")) {
                keep("Generated days", generated(logsift));
            }
            if (parts.contains("real")) {
                keep("Real logs", real(logsift.session()));
            }
        }
        CostOfDetection cost = new CostOfDetection(home, work.resolve("workspace"), data, work.resolveSibling("logs"));
        if (parts.contains("small")) {
            keepTwice("What small logs cost", measured(cost.small(speedRuns)));
        }
        if (parts.contains("large")) {
            keepTwice("What large logs cost", measured(cost.large(Math.max(1, speedRuns / 3))));
        }
        return 0;
    }

    private String measured(String costs) throws IOException {
        return "`%s`: whole processes in turns, medians.%n%n%s.%n%n%s".formatted(command, Machine.describe(), costs);
    }

    private void keepTwice(String title, String report) throws IOException {
        keep(title, report);
        if (results.isPresent()) {
            new ResultsFile(results.get().resolve("RESULTS.md")).replaceSection(title, report);
        }
    }

    private void keep(String title, String report) throws IOException {
        System.out.println("## " + title + "\n\n" + report);
        if (results.isPresent()) {
            new ResultsFile(results.get().resolve("DETECTION.md"), INTRODUCTION).replaceSection(title, report);
        }
    }

    private String generated(LogsiftSession logsift) throws IOException {
        List<GeneratedDay> days = new ArrayList<>();
        DetectionTally tally = new DetectionTally();
        for (String scenario : scenarios) {
            for (long seed : seeds) {
                GeneratedDay day = day(logsift, scenario, seed);
                days.add(day);
                tally.add(day);
            }
        }
        if (results.isPresent()) {
            tally.write(results.get().resolve("detection.csv"));
        }
        return "`%s`: %d lines a log.%n%n%s%n%s%n### By kind of attack%n%n%s%n### By rule%n%n%s"
                .formatted(command, lines, goals(days), table(days), tally.kinds(), tally.rules());
    }

    private GeneratedDay day(LogsiftSession logsift, String scenario, long seed) throws IOException {
        Path log = new GeneratedLogs(logsift.session(), work.resolveSibling("logs")).log(scenario, seed, lines);
        Session session = logsift.session();
        LoadedTable table = session.tables().resolve(log.toString());
        DetectionRun run = Detection.of(session).run(table, DetectionOptions.all());
        run.failed()
                .forEach(failed -> System.err.println(scenario + ": the rule " + failed.name() + " failed: "
                        + failed.error().getMessage()));
        Score score = Score.of(Labels.of(session, table, Optional.empty(), List.of()), run.findings());
        GeneratedDay day = new GeneratedDay(scenario, seed, days(session, table), score);
        System.err.printf(
                "%s %d: %d of %d found; missed: %s; false at high: %s; benign: %s%n",
                scenario,
                seed,
                day.total().attacksFound(),
                day.total().attacks(),
                day.missed(),
                day.falseAlarms(),
                day.benignFound());
        return day;
    }

    private static long days(Session session, LoadedTable table) {
        return session.tables().using(table, () -> {
            Result.Table span = session.engine()
                    .sql("SELECT unix_seconds(max(ts)) - unix_seconds(min(ts)) FROM "
                            + table.family().word());
            long seconds = (Long) span.collect().get(0).get(0);
            return Math.max(1, Math.round(seconds / 86_400D));
        });
    }

    private static Goals goals(List<GeneratedDay> days) {
        List<GeneratedDay> judged =
                days.stream().filter(day -> JUDGED.contains(day.scenario())).toList();
        Goals goals = new Goals();
        goals.add(
                "attacks missed on the " + judged.size() + " days of the ten scenarios",
                0,
                sum(judged, day -> day.total().attacks() - day.total().attacksFound()));
        goals.add(
                "entities blamed falsely with severity high or above, a day, on the worst of all " + days.size()
                        + " logs",
                2,
                days.stream().map(GeneratedDay::falseAlarmsPerDay).max(Double::compare));
        goals.add("logs with something benign at high or above", 0, sum(days, day -> day.isAlarmedByBenign() ? 1 : 0));
        return goals;
    }

    private static Optional<Double> sum(List<GeneratedDay> days, java.util.function.ToIntFunction<GeneratedDay> count) {
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of((double) days.stream().mapToInt(count).sum());
    }

    private static MarkdownTable table(List<GeneratedDay> days) {
        MarkdownTable table = new MarkdownTable(
                "scenario",
                "seed",
                "days",
                "attacks found",
                "missed",
                "precision",
                "recall",
                "F1",
                "false at high or above",
                "benign, pointed out");
        days.forEach(day -> table.add(
                day.scenario(),
                String.valueOf(day.seed()),
                String.valueOf(day.days()),
                day.total().attacksFound() + " of " + day.total().attacks(),
                day.missed(),
                share(day.total().precision()),
                share(day.total().recall()),
                share(day.total().f1()),
                day.falseAlarms(),
                day.benignFound()));
        return table;
    }

    static String share(Optional<Double> value) {
        return value.map(share -> String.format(Locale.ROOT, "%.2f", share)).orElse("");
    }

    private String real(Session session) {
        StringBuilder text =
                new StringBuilder("The worst findings of each; docs/detection.md says what is known of these logs.\n");
        RealLog.ALL.stream().filter(log -> log.isIn(data)).forEach(log -> text.append('\n')
                .append(log.report(session, data)));
        return text.toString();
    }
}
