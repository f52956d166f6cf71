package dev.logsift.session;

import dev.logsift.library.Query;
import dev.logsift.library.Severity;
import java.time.Instant;
import java.util.Map;

/**
 * One row that a rule returned: who, how bad, when, why.
 *
 * @param number its place in the list, worst first, from 1
 * @param score how far beyond the rule's thresholds, from 0 to 1
 * @param details the rule's own columns
 * @param parameters the values that the rule ran with
 */
public record Finding(
        int number,
        Severity severity,
        double score,
        Query rule,
        String entity,
        long events,
        Instant firstSeen,
        Instant lastSeen,
        Double observed,
        Double expected,
        String summary,
        Map<String, Object> details,
        Map<String, Object> parameters) {
    public Finding numbered(int newNumber) {
        return new Finding(
                newNumber,
                severity,
                score,
                rule,
                entity,
                events,
                firstSeen,
                lastSeen,
                observed,
                expected,
                summary,
                details,
                parameters);
    }
}
