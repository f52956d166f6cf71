package dev.logsift.session;

import dev.logsift.format.Detection;

/**
 * The format that files are to be read in.
 *
 * @param option what tells the data source: the format's name or a LogFormat string
 * @param detection how well it fits the first lines
 * @param named whether the user named it, so that nothing was guessed
 */
record FormatChoice(String option, Detection detection, boolean named) {
    /** A sentence for the user. */
    String describe() {
        String fit = detection.lines() == 0
                ? "no lines to check it by"
                : detection.rows() + " of the first " + detection.lines() + " lines fit";
        return detection.format().name() + " (" + (named ? "as you said; " : "") + fit + ")";
    }
}
