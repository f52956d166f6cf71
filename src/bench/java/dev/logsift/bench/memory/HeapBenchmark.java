package dev.logsift.bench.memory;

import dev.logsift.bench.Machine;
import dev.logsift.bench.MarkdownTable;
import dev.logsift.bench.ResultsFile;
import dev.logsift.bench.Stopwatch;
import dev.logsift.bench.question.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench/memory}: the program itself, with a small heap, on a small and a large log. */
@Command(name = "bench/memory")
final class HeapBenchmark implements Callable<Integer> {
    /** {@code [1.234s][info][gc] GC(7) Pause Young (Normal) 312M->108M(512M) 3.210ms}. */
    private static final Pattern PAUSE = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

    @Parameters(description = "the logs, small ones first")
    List<Path> logs;

    @Option(names = "--heap", defaultValue = "512m")
    String heap;

    @Option(names = "--home", required = true)
    Path home;

    @Option(names = "--work", required = true)
    Path work;

    @Option(names = "--results", required = true)
    Path results;

    @Option(names = "--command", required = true)
    String command;

    public static void main(String[] args) {
        System.exit(new CommandLine(new HeapBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        String machine = Machine.describe();
        MarkdownTable table = new MarkdownTable(
                "log", "largest heap", "all five answered", "seconds with the start", "most in use after a collection");
        boolean passed = true;
        for (Path log : logs) {
            passed &= measure(log, table);
        }
        String report = "`" + command + "`\n\n" + machine + ".\n\n" + table;
        System.out.println(report);
        new ResultsFile(results).replaceSection("Memory", report);
        return passed ? 0 : 1;
    }

    private boolean measure(Path log, MarkdownTable table) throws Exception {
        Path collections = work.resolve("gc.log");
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin/logsift").toString(),
                        "--workspace",
                        work.resolve("memory-workspace").toString(),
                        "-e",
                        Question.ALL.stream().map(Question::sql).collect(Collectors.joining(";\n")),
                        log.toString())
                .redirectOutput(work.resolve("memory.out").toFile())
                .redirectError(work.resolve("memory.err").toFile());
        builder.environment().put("LOGSIFT_MEMORY", heap);
        builder.environment().put("LOGSIFT_JAVA_OPTS", "-Xlog:gc:file=" + collections);
        Stopwatch.Lap<Integer> lap = Stopwatch.time(() -> builder.start().waitFor());
        boolean passed = lap.value() == 0;
        table.add(
                String.format(Locale.ROOT, "%.0f MB", Files.size(log) / 1e6),
                heap,
                passed
                        ? "yes"
                        : "**no**: "
                                + Files.readString(work.resolve("memory.err")).strip(),
                String.format(Locale.ROOT, "%.1f", lap.seconds()),
                mostAfterCollection(collections) + " MB");
        return passed;
    }

    private static int mostAfterCollection(Path collections) throws IOException {
        try (var lines = Files.lines(collections)) {
            return lines.map(PAUSE::matcher)
                    .filter(Matcher::find)
                    .mapToInt(pause -> Integer.parseInt(pause.group(2)))
                    .max()
                    .orElse(0);
        }
    }
}
