package dev.logsift.bench.question;

import dev.logsift.bench.Machine;
import dev.logsift.bench.ResultsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench/run}: the same questions about one log, asked of Logsift and of others. */
@Command(name = "bench/run")
final class QuestionBenchmark implements Callable<Integer> {
    @Option(names = "--log", required = true)
    Path log;

    @Option(names = "--runs", defaultValue = "5")
    int runs;

    @Option(names = "--threads", description = "default: as many as there are cores")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--conf", paramLabel = "KEY=VALUE", description = "a setting of Spark, for trials")
    Map<String, String> conf = new LinkedHashMap<>();

    @Option(names = "--home", required = true)
    Path home;

    @Option(names = "--work", required = true, description = "a folder for files that nobody keeps")
    Path work;

    @Option(names = "--results", description = "the file to keep the figures in")
    Optional<Path> results = Optional.empty();

    @Option(names = "--command", required = true, description = "what the user typed")
    String command;

    public static void main(String[] args) {
        System.exit(new CommandLine(new QuestionBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        String machine = Machine.describe();
        System.setProperty("logsift.log", work.resolve("logsift.log").toString());
        List<Candidate> candidates = List.of(
                new LogsiftCandidate(home, work.resolve("workspace"), threads, conf),
                new SparkRegexCandidate(),
                new SparkCsvCandidate(),
                new DuckDbCsvCandidate(threads),
                new DuckDbRegexCandidate(threads));
        String report = head(machine, candidates) + "\n" + measure(candidates);
        for (Candidate candidate : candidates) {
            candidate.close();
        }
        System.out.println(report);
        if (results.isPresent()) {
            new ResultsFile(results.get()).replaceSection("Questions about a combined log", report);
        }
        return 0;
    }

    private String measure(List<Candidate> candidates) throws Exception {
        for (Candidate candidate : candidates) {
            candidate.open(log);
        }
        Race race = new Race(candidates);
        race.warmUp();
        race.run(runs);
        RaceReport report = new RaceReport(race, candidates, Files.size(log));
        ProgramTrial programs = new ProgramTrial(race, log, work);
        programs.run(List.of(new GoAccess(), new Lnav()));
        GzipTrial gzip = new GzipTrial(candidates.get(0), log, work);
        gzip.run(runs);
        return goals(report, candidates, gzip) + "\n" + report + "\n" + programs + "\n" + gzip;
    }

    private static Goals goals(RaceReport report, List<Candidate> candidates, GzipTrial gzip) {
        Goals goals = new Goals();
        Candidate sparkRegex = candidates.get(1);
        Candidate duckDbCsv = candidates.get(3);
        Candidate duckDbRegex = candidates.get(4);
        goals.add("all five, of DuckDB CSV's time", 0.7, report.ratioTogether(duckDbCsv));
        for (Question question : Question.ALL) {
            goals.add(question.title() + ", of DuckDB CSV's time", 1.0, report.ratio(duckDbCsv, question));
        }
        goals.add("all five, of DuckDB regex' time", 0.1, report.ratioTogether(duckDbRegex));
        goals.add("all five, of Spark regex' time", 0.2, report.ratioTogether(sparkRegex));
        goals.add("by status from a .gz, of gzip's time", 1 / 0.8, Optional.of(1 / gzip.shareOfGzip()));
        return goals;
    }

    private String head(String machine, List<Candidate> candidates) throws Exception {
        return String.format(
                Locale.ROOT,
                """
                `%s`: %.0f MB, %d threads, one warm-up, then the median of %d runs; one candidate after the other at \
                each question.

                %s.

                %s
                """,
                command,
                Files.size(log) / 1e6,
                threads,
                runs,
                machine,
                candidates.stream()
                        .map(candidate -> "- " + candidate.name() + ": " + candidate.version())
                        .collect(Collectors.joining("\n")));
    }
}
