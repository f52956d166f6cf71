package dev.logsift.session.load;

import dev.logsift.engine.Engine;
import dev.logsift.engine.SourceFile;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.bytes.LineCursor;
import dev.logsift.format.detect.Detection;
import dev.logsift.format.detect.FormatDetector;
import dev.logsift.text.UserError;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Lines of a file to tell its format by. */
record FileSample(SourceFile file, byte[] bytes) {
    private static final int MOST_FILES = 20;

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
        byte[] sample = engine.sample(file);
        requireLineFeeds(file, sample);
        return new FileSample(file, sample);
    }

    /** Lines that end with a CR alone would all be one line, and its beginning might even fit a format. */
    private static void requireLineFeeds(SourceFile file, byte[] sample) {
        if (LineCursor.endsLinesWithReturnsAlone(sample)) {
            String name = file.displayName();
            throw UserError.of("the lines of " + name + " end with CR alone")
                    .because("a line ends with LF, or with CRs and LF")
                    .help("write it anew first: tr '\\r' '\\n' < " + name + " > " + name + ".lf");
        }
    }

    /** Whether it is blank, or holds nothing but lines that some format knows as its headers or comments. */
    boolean hasNoRows(Collection<FormatDefinition> formats) {
        return formats.stream().anyMatch(format -> fit(format).lines() == 0);
    }

    Detection fit(FormatDefinition format) {
        return FormatDetector.fit(format, bytes);
    }
}
