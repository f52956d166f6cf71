package dev.logsift.session.load;

import dev.logsift.engine.SourceFile;
import dev.logsift.format.detect.Detection;
import dev.logsift.format.table.TableFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one file seems to be.
 *
 * @param ranked the formats that fit it, the best one first; none where no known format does
 */
record FormatGuess(FileSample sample, List<Detection> ranked) {
    static final String UNKNOWN = "of no known format";

    SourceFile file() {
        return sample.file();
    }

    boolean isUnknown() {
        return ranked.isEmpty();
    }

    /** The name of the format that fits best. */
    String format() {
        return isUnknown() ? UNKNOWN : word(ranked.get(0));
    }

    /** The name of a format; a table's kind alone does not say what it is of. */
    static String word(Detection detection) {
        String name = detection.format().name();
        return detection.format() instanceof TableFormat table
                ? name + " of " + table.family().word() + " records"
                : name;
    }

    /** How well a format fits, where it is the best one or nearly as good. */
    Optional<Detection> plausible(String format) {
        return plausible().filter(one -> word(one).equals(format)).findFirst();
    }

    Stream<Detection> plausible() {
        return ranked.stream().filter(other -> ranked.get(0).isRivalledBy(other));
    }
}
