package dev.logsift.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.logsift.source.file.LineBlocks;
import dev.logsift.source.file.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** The lines of a file that is read in parts, for tests: each as {@code offset:text}. */
public final class FileLines {
    private FileLines() {}

    public static LogFile file(Path file) {
        return new LogFile(new org.apache.hadoop.fs.Path(file.toUri()), new Configuration(false));
    }

    public static List<String> ofWhole(Path file) throws IOException {
        return ofParts(file, Long.MAX_VALUE);
    }

    public static List<String> ofParts(Path file, long partBytes) throws IOException {
        List<String> lines = new ArrayList<>();
        long size = Files.size(file);
        for (long start = 0; start == 0 || start < size; start += Math.min(partBytes, size)) {
            addPart(file(file), start, Math.min(partBytes, size - start), lines);
            if (size == 0) {
                break;
            }
        }
        return lines;
    }

    private static void addPart(LogFile file, long start, long length, List<String> into) throws IOException {
        try (LineBlocks blocks = file.lines(start, length)) {
            do {
                while (blocks.next()) {
                    int lineBytes = blocks.lineEnd() - blocks.lineStart();
                    into.add(blocks.lineOffset() + ":"
                            + new String(blocks.block(), blocks.lineStart(), lineBytes, ISO_8859_1));
                }
            } while (blocks.refill());
        }
    }
}
