package dev.logsift.report;

import java.time.Instant;

/**
 * What a rule found, as the report shows it; numbers and times may be null.
 *
 * @param rule the rule's name
 * @param title the rule's title
 * @param entity the one to blame
 */
public record Finding(
        String severity,
        String rule,
        String title,
        String entity,
        Double score,
        Long events,
        Instant firstSeen,
        Instant lastSeen,
        Double observed,
        Double expected,
        String summary) {}
