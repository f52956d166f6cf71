package dev.logsift.bench.parser;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.LineParser;
import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.bytes.LineCursor;
import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.file.FormatLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The line parser alone, on one thread: finds the lines of a log in memory and takes them apart. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ParserBenchmark {
    private static final int ROWS = 4096;
    private static final int MOST_BYTES = 64_000_000;

    @Param({"none", "status bytes", "all"})
    String columns;

    private byte[] bytes;
    private LineParser parser;

    @Setup
    public void readLog() throws IOException {
        bytes = log();
        FormatDefinition format = FormatLibrary.open(List.of(Path.of(System.getProperty("bench.formats"))))
                .find("apache_combined")
                .orElseThrow();
        BoundFormat bound = format.bind(bytes);
        RecordBatch batch = new RecordBatch(wanted(bound), ROWS);
        batch.readFrom(bytes);
        parser = bound.newParser(batch, ZoneOffset.UTC);
    }

    /** @return how many lines were rows */
    @Benchmark
    public int parse() {
        int rows = 0;
        int start = 0;
        while (start < bytes.length) {
            int newline = ByteSearch.indexOf(bytes, start, bytes.length, (byte) '\n');
            int end = newline < 0 ? bytes.length : newline;
            int trimmed = LineCursor.trimmedEnd(bytes, start, end);
            rows += parser.parse(bytes, start, trimmed, rows % ROWS).isRow() ? 1 : 0;
            start = end + 1;
        }
        return rows;
    }

    /** The part of the log that is parsed again and again. */
    static byte[] log() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(System.getProperty("bench.log")))) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    private List<LogColumn> wanted(BoundFormat format) {
        return switch (columns) {
            case "none" -> List.of();
            case "all" -> format.columns();
            default -> format.columns().stream()
                    .filter(column -> List.of(columns.split(" ")).contains(column.name()))
                    .toList();
        };
    }
}
