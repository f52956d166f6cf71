package dev.logsift.generate.attack;

import dev.logsift.library.Severity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What is known to be true of a generated log: who attacked, how, and when. An attack from many addresses has one label
 * for each of them.
 *
 * @param id counts the attacks of a scenario, from 1; the {@code attack_id} of formats that have one
 * @param target whom or what it aims at; empty where the scenario does not say
 * @param firstSeen the time of the entity's first line of this attack, as exact as the log format
 * @param lines how many lines of the log it has, answers not counted
 * @param severity what a finding of it should have; nothing where it is benign and should not be found
 */
public record Label(
        int id,
        String attack,
        String entity,
        String target,
        Instant firstSeen,
        Instant lastSeen,
        long lines,
        Optional<Severity> severity) {
    public boolean isBenign() {
        return severity.isEmpty();
    }

    public Label truncatedTo(ChronoUnit unit) {
        return new Label(
                id, attack, entity, target, firstSeen.truncatedTo(unit), lastSeen.truncatedTo(unit), lines, severity);
    }
}
