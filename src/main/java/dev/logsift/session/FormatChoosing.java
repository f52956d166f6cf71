package dev.logsift.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.engine.SourceFile;
import dev.logsift.format.Detection;
import dev.logsift.format.FormatDetector;
import dev.logsift.text.UserError;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Decides which format files are to be read in, from their first lines or the user's word. */
final class FormatChoosing {
    private static final int MOST_FILES = 20;
    private static final int SNIPPET = 120;
    private static final double ENOUGH = 0.5;

    private final Session session;

    FormatChoosing(Session session) {
        this.session = session;
    }

    FormatChoice choose(List<SourceFile> files, Optional<String> named) {
        List<SourceFile> sample = sample(files);
        if (named.isPresent()) {
            return named(named.get(), sample.isEmpty() ? new byte[0] : head(sample.get(0)));
        }
        if (sample.isEmpty()) {
            throw UserError.of(files.get(0).displayName() + " is empty")
                    .because("there are no lines to tell its format by")
                    .help("check the file, or name its format with --log-format");
        }
        List<Detection> ranked = ranked(sample.get(0));
        Detection first = ranked.get(0);
        for (SourceFile file : sample.subList(1, sample.size())) {
            requireSame(first, sample.get(0), ranked(file).get(0), file);
        }
        Optional<Detection> rival =
                ranked.stream().skip(1).filter(first::isRivalledBy).findFirst();
        return new FormatChoice(first.format().name(), first, false, rival);
    }

    /** The user's word always wins; where most lines do not fit it, a format that fits better is named. */
    private FormatChoice named(String name, byte[] head) {
        Detection detection = FormatDetector.fit(session.formats().resolve(name), head);
        Optional<Detection> better = detection.lines() == 0 || detection.share() >= ENOUGH
                ? Optional.empty()
                : new FormatDetector(session.formats().all())
                        .detect(head)
                        .filter(other -> other.rows() > detection.rows());
        return new FormatChoice(name, detection, true, better);
    }

    /** The formats that fit a file, the best one first; never none. */
    private List<Detection> ranked(SourceFile file) {
        byte[] head = head(file);
        List<Detection> ranked = new FormatDetector(session.formats().all()).ranked(head);
        if (ranked.isEmpty()) {
            throw unknownFormat(file, head);
        }
        return ranked;
    }

    byte[] head(SourceFile file) {
        return session.engine().head(file, FormatDetector.SAMPLE_BYTES);
    }

    /** Files with something in them, spread over all there are. */
    static List<SourceFile> sample(List<SourceFile> files) {
        List<SourceFile> filled =
                files.stream().filter(file -> file.bytes() > 0).toList();
        int step = Math.max(1, filled.size() / MOST_FILES);
        return IntStream.range(0, filled.size())
                .filter(i -> i % step == 0)
                .mapToObj(filled::get)
                .toList();
    }

    private static void requireSame(Detection first, SourceFile firstFile, Detection other, SourceFile file) {
        if (!first.format().name().equals(other.format().name())) {
            throw UserError.of("the files are of different formats")
                    .because(firstFile.displayName() + " is " + first.format().name() + ", " + file.displayName()
                            + " is " + other.format().name())
                    .help("load them apart ('load PATH as NAME'), or name one format for all with --log-format");
        }
    }

    private static UserError unknownFormat(SourceFile file, byte[] head) {
        if (FormatDetector.looksBinary(head)) {
            return UserError.of(file.displayName() + " does not look like a log")
                    .because("it holds binary data")
                    .help("give a text file, plain or compressed with an ending such as .gz");
        }
        String text = new String(head, UTF_8);
        String line = text.lines()
                .filter(candidate -> !candidate.isBlank())
                .findFirst()
                .orElse("");
        String snippet = line.length() > SNIPPET ? line.substring(0, SNIPPET) + " ..." : line;
        return UserError.of("no known log format fits " + file.displayName())
                .at("its first line\n" + snippet)
                .help("name the format with --log-format: one of 'formats', or a LogFormat or log_format string");
    }
}
