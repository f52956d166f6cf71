package dev.logsift.detect;

import dev.logsift.library.Severity;
import java.util.List;

/**
 * What to look for.
 *
 * @param rules names or globs such as {@code *_scan}; none means every rule of the table's family
 * @param minimumSeverity findings below it are left out
 */
public record DetectionOptions(List<String> rules, Severity minimumSeverity) {
    public static DetectionOptions all() {
        return new DetectionOptions(List.of(), Severity.INFO);
    }
}
