package dev.logsift.detect.score;

import dev.logsift.library.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What became of one labelled attack.
 *
 * @param alerts those that are about it
 */
public record AttackScore(LabelledAttack attack, List<Alert> alerts) {
    public String id() {
        return attack.id();
    }

    public String name() {
        return attack.attack();
    }

    public String entity() {
        return attack.entity();
    }

    public boolean isAttack() {
        return attack.isAttack();
    }

    /** Whether it only looks like an attack; nothing where nobody knows. */
    public Optional<Boolean> isBenign() {
        return attack.truth() == LabelledAttack.Truth.UNCLEAR
                ? Optional.empty()
                : Optional.of(attack.truth() == LabelledAttack.Truth.BENIGN);
    }

    public long lines() {
        return attack.lines();
    }

    public Instant firstSeen() {
        return attack.firstSeen();
    }

    public boolean isFound() {
        return !alerts.isEmpty();
    }

    /** By their names. */
    public List<String> rules() {
        return alerts.stream().map(Alert::rule).distinct().sorted().toList();
    }

    /** Of the worst alert. */
    public Optional<Severity> severity() {
        return alerts.stream().map(Alert::severity).max(Comparator.naturalOrder());
    }

    /** From the attack's first line to the moment at which the first rule could know. */
    public Optional<Duration> firstAlertAfter() {
        return alerts.stream()
                .map(alert -> Duration.between(firstSeen(), alert.knownAt()))
                .min(Comparator.naturalOrder())
                .map(span -> span.isNegative() ? Duration.ZERO : span);
    }
}
