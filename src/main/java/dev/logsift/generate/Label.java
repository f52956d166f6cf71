package dev.logsift.generate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is known to be true of a generated log: who attacked, how, and when.
 *
 * @param firstSeen the time of the entity's first line of this attack, as exact as the log format
 */
public record Label(String entity, String attack, Instant firstSeen, Instant lastSeen) {
    Label truncatedTo(ChronoUnit unit) {
        return new Label(entity, attack, firstSeen.truncatedTo(unit), lastSeen.truncatedTo(unit));
    }
}
