package dev.logsift.detect;

import dev.logsift.library.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to look for.
 *
 * @param rules names or globs such as {@code *_scan}; none means every rule of the table's family
 * @param minimumSeverity findings below it are left out
 * @param since the first moment to look at
 * @param until the first moment not to look at any more
 * @param gated whether a rule whose gate is shut has run with that; else each is asked in full
 */
public record DetectionOptions(
        List<String> rules, Severity minimumSeverity, Optional<Instant> since, Optional<Instant> until, boolean gated) {
    public DetectionOptions(List<String> rules, Severity minimumSeverity) {
        this(rules, minimumSeverity, Optional.empty(), Optional.empty(), true);
    }

    public static DetectionOptions all() {
        return new DetectionOptions(List.of(), Severity.INFO);
    }

    public DetectionOptions withoutGates() {
        return new DetectionOptions(rules, minimumSeverity, since, until, false);
    }

    public DetectionOptions between(Optional<Instant> newSince, Optional<Instant> newUntil) {
        return new DetectionOptions(rules, minimumSeverity, newSince, newUntil, gated);
    }
}
