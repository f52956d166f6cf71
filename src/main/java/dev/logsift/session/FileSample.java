package dev.logsift.session;

import dev.logsift.engine.Engine;
import dev.logsift.engine.SourceFile;
import dev.logsift.format.Detection;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.FormatDetector;
import dev.logsift.format.LineCursor;
import dev.logsift.text.UserError;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lines of a file to tell its format by: its first ones and, where it is long and not compressed, as many from its
 * middle. A server's greetings at the top of a log then do not hide what the rest is.
 */
record FileSample(SourceFile file, byte[] bytes) {
    private static final int MOST_FILES = 20;
    private static final int LINES_OF_EACH_PART = 250;

    /** Samples of files with something in them, spread over all there are. */
    static List<FileSample> of(Engine engine, List<SourceFile> files) {
        return spread(files).stream().map(file -> of(engine, file)).toList();
    }

    /** Files with something in them, spread over all there are. */
    static List<SourceFile> spread(List<SourceFile> files) {
        List<SourceFile> filled =
                files.stream().filter(file -> file.bytes() > 0).toList();
        int step = Math.max(1, (filled.size() + MOST_FILES - 1) / MOST_FILES);
        return IntStream.range(0, filled.size())
                .filter(i -> i % step == 0)
                .mapToObj(filled::get)
                .toList();
    }

    private static FileSample of(Engine engine, SourceFile file) {
        byte[] head = engine.head(file, FormatDetector.SAMPLE_BYTES);
        requireLineFeeds(file, head);
        if (file.bytes() <= 2L * FormatDetector.SAMPLE_BYTES || engine.isCompressed(file)) {
            return new FileSample(file, head);
        }
        byte[] middle = engine.read(file, file.bytes() / 2, in -> in.readNBytes(FormatDetector.SAMPLE_BYTES));
        return new FileSample(file, joined(head, middle));
    }

    /** Lines that end with a CR alone would all be one line, and its beginning might even fit a format. */
    private static void requireLineFeeds(SourceFile file, byte[] head) {
        if (LineCursor.endsLinesWithReturnsAlone(head)) {
            String name = file.displayName();
            throw UserError.of("the lines of " + name + " end with CR alone")
                    .because("a line ends with LF, or with CRs and LF")
                    .help("write it anew first: tr '\\r' '\\n' < " + name + " > " + name + ".lf");
        }
    }

    /** Whole lines of both; the first line of the middle began before it. */
    static byte[] joined(byte[] head, byte[] middle) {
        int firstOfMiddle = endOfLines(middle, 0, 1);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.write(head, 0, endOfLines(head, 0, LINES_OF_EACH_PART));
        lines.write(middle, firstOfMiddle, endOfLines(middle, firstOfMiddle, LINES_OF_EACH_PART) - firstOfMiddle);
        return lines.size() == 0 ? head : lines.toByteArray();
    }

    /** The place behind so many lines, or behind the last whole one. */
    private static int endOfLines(byte[] bytes, int start, int count) {
        int end = start;
        int found = 0;
        for (int i = start; i < bytes.length && found < count; i++) {
            if (bytes[i] == '\n') {
                end = i + 1;
                found++;
            }
        }
        return end;
    }

    /** Whether it is blank, or holds nothing but lines that some format knows as its headers or comments. */
    boolean hasNoRows(Collection<FormatDefinition> formats) {
        return formats.stream().anyMatch(format -> fit(format).lines() == 0);
    }

    Detection fit(FormatDefinition format) {
        return FormatDetector.fit(format, bytes);
    }
}
