package dev.logsift.session.load;

import dev.logsift.format.detect.Detection;
import dev.logsift.format.table.TableFit;
import java.util.List;
import java.util.Optional;

/**
 * The format that files are to be read in.
 *
 * @param option what tells the data source: the format's name or a LogFormat string
 * @param detection how well it fits the sampled lines
 * @param named whether the user named it, so that nothing was guessed
 * @param table which columns of a table are the family's; empty for a log
 * @param rival another format that fits nearly as well as a guessed one, or more lines where few fit
 */
record FormatChoice(
        String option, Detection detection, boolean named, Optional<TableFit> table, Optional<Detection> rival) {
    private static final double MOST = 0.5;

    /** Whether at least half of the lines fit, as far as there are any. */
    static boolean fitsMost(Detection detection) {
        return detection.lines() == 0 || detection.share() >= MOST;
    }

    /** How sure it is, and what to do where it is not. */
    FormatFit fit(LoadRequest request) {
        return new FormatFit(detection.format().name(), describe(), detection.share(), advice(request));
    }

    private String describe() {
        String fit = detection.lines() == 0 ? "no lines to check it by" : fitting(detection);
        String columns = table.map(there -> there.describe() + "; ").orElse("");
        return detection.format().name() + " (" + (named ? "as you said; " : "") + columns + fit + ")";
    }

    private List<String> advice(LoadRequest request) {
        String other = rival.map(better -> alternative(better, request)).orElse("");
        if (!fitsMost(detection)) {
            String problem =
                    "warning: most lines do not fit " + detection.format().name();
            return List.of(problem + (other.isEmpty() ? "; describe shows why" : "; " + other));
        }
        return other.isEmpty() ? List.of() : List.of(other);
    }

    private String alternative(Detection other, LoadRequest request) {
        String name = other.format().name();
        return name + (fitsMost(detection) ? " fits nearly as well" : " fits better (" + fitting(other) + ")")
                + "; choose it with: " + request.inFormat(name).command();
    }

    private static String fitting(Detection detection) {
        return detection.rows() + " of " + detection.lines() + " sampled lines fit";
    }
}
