package dev.logsift.bench.question;

import dev.logsift.bench.MarkdownTable;
import dev.logsift.bench.ProcessRun;
import dev.logsift.bench.Stopwatch;
import dev.logsift.bench.Timings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Logsift on a {@code .gz} against {@code gzip -dc FILE | wc -l}, turn by turn. */
final class GzipTrial {
    private final Candidate logsift;
    private final Path compressed;
    private final long plainBytes;
    private final Timings gzip = new Timings();
    private final Timings count = new Timings();
    private final Timings byStatus = new Timings();

    /** @param work where the compressed log is put: the folder of the log itself may be anybody's */
    GzipTrial(Candidate logsift, Path log, Path work) throws IOException, InterruptedException {
        this.logsift = logsift;
        this.compressed = work.resolve(log.getFileName() + ".gz");
        this.plainBytes = Files.size(log);
        ProcessRun.output(List.of("sh", "-c", "gzip -c \"$0\" > \"$1\"", log.toString(), compressed.toString()));
    }

    void run(int runs) throws Exception {
        logsift.open(compressed);
        for (int run = 0; run <= runs; run++) {
            double gzipSeconds = Stopwatch.time(this::gzipAndCount).seconds();
            double countSeconds =
                    Stopwatch.time(() -> logsift.ask(Question.COUNT)).seconds();
            double byStatusSeconds =
                    Stopwatch.time(() -> logsift.ask(Question.BY_STATUS)).seconds();
            if (run > 0) {
                gzip.add(gzipSeconds);
                count.add(countSeconds);
                byStatus.add(byStatusSeconds);
            }
        }
    }

    /** The time of gzip in one of Logsift's, for the question that decodes fields. */
    double shareOfGzip() {
        return gzip.median() / byStatus.median();
    }

    @Override
    public String toString() {
        MarkdownTable table = new MarkdownTable("from a .gz", "seconds", "MB/s of lines", "speed, gzip = 1");
        add(table, "gzip -dc FILE | wc -l", gzip);
        add(table, "Logsift, " + Question.COUNT.title(), count);
        add(table, "Logsift, " + Question.BY_STATUS.title(), byStatus);
        return table.toString();
    }

    private String gzipAndCount() throws IOException, InterruptedException {
        return ProcessRun.output(List.of("sh", "-c", "gzip -dc \"$0\" | wc -l", compressed.toString()));
    }

    private void add(MarkdownTable table, String name, Timings timings) {
        table.add(
                name,
                String.format(Locale.ROOT, "%.2f", timings.median()),
                String.format(Locale.ROOT, "%.0f", plainBytes / 1e6 / timings.median()),
                String.format(Locale.ROOT, "%.2f", gzip.median() / timings.median()));
    }
}
