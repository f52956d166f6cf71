package dev.logsift.detect.score;

import java.time.Duration;

/**
 * Whether an alert is about a labelled attack: their times overlap, and it names one who started it.
 *
 * <p>An attack from many addresses, or one that has a part of a site for its entity, may also be found by what it does to
 * its target: by an alert that names the target, a host, everything, or a path that the attack's path begins with, or the other
 * way round.
 */
final class Matching {
    /** Clocks and buckets: what lies no further apart is the same time. */
    static final Duration TOLERANCE = Duration.ofMinutes(1);

    private Matching() {}

    static boolean isAbout(Alert alert, LabelledAttack attack) {
        return overlap(alert, attack) && (namesSource(alert, attack) || namesWhatIsHit(alert, attack));
    }

    /** Whether it may be the trace of an attack that it cannot name, such as more requests to a site while one client attacks. */
    static boolean mayBeTraceOf(Alert alert, LabelledAttack attack) {
        return alert.namesNobody() && overlap(alert, attack);
    }

    private static boolean overlap(Alert alert, LabelledAttack attack) {
        return alert.firstSeen() != null
                && alert.lastSeen() != null
                && !alert.firstSeen().isAfter(attack.lastSeen().plus(TOLERANCE))
                && !alert.lastSeen().isBefore(attack.firstSeen().minus(TOLERANCE));
    }

    private static boolean namesSource(Alert alert, LabelledAttack attack) {
        return attack.sources().stream().anyMatch(source -> source.entity().equalsIgnoreCase(alert.entity()));
    }

    private static boolean namesWhatIsHit(Alert alert, LabelledAttack attack) {
        boolean hasOneSource = attack.sources().size() == 1
                && !attack.sources().get(0).entity().startsWith("/");
        return !hasOneSource
                && attack.sources().stream()
                        .anyMatch(source -> isPartOf(alert, source.entity()) || isPartOf(alert, source.target()));
    }

    private static boolean isPartOf(Alert alert, String hit) {
        if (alert.entity().equalsIgnoreCase(hit)) {
            return true;
        }
        boolean arePaths = alert.entity().startsWith("/") && hit.startsWith("/");
        return arePaths
                ? hit.startsWith(alert.entity()) || alert.entity().startsWith(hit)
                : alert.namesNobody() && !alert.entity().startsWith("/");
    }
}
