package dev.logsift.session;

import dev.logsift.format.Detection;
import dev.logsift.text.Counted;
import java.util.Optional;

/**
 * The format that files are to be read in.
 *
 * @param option what tells the data source: the format's name or a LogFormat string
 * @param detection how well it fits the first lines
 * @param named whether the user named it, so that nothing was guessed
 * @param rival another format that fits nearly as well as a guessed one, or better than a named one
 */
record FormatChoice(String option, Detection detection, boolean named, Optional<Detection> rival) {
    /** A sentence for the user. */
    String describe() {
        String fit = detection.lines() == 0
                ? "no lines to check it by"
                : detection.rows() + " of the first " + detection.lines() + " lines fit";
        return detection.format().name() + " (" + (named ? "as you said; " : "") + fit + ")"
                + rival.map(this::describe).orElse("");
    }

    private String describe(Detection other) {
        return "; " + other.format().name() + (named ? " fits better: " : " fits nearly as well: ")
                + Counted.of(other.rows(), "line") + "; choose with --log-format";
    }
}
