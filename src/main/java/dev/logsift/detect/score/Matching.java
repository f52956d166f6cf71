package dev.logsift.detect.score;

import dev.logsift.function.IpNetwork;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether an alert is about a labelled attack: their times overlap, and it names one who started it.
 *
 * <p>An attack from many addresses is also found by an alert that names a network they are in. Such an attack, or one that has a part of a site for its entity, may also be found by what it does to
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

    /** Forged addresses have no name but their network's. */
    private static boolean namesSource(Alert alert, LabelledAttack attack) {
        Optional<IpNetwork> network = attack.sources().size() == 1 ? Optional.empty() : IpNetwork.parse(alert.entity());
        return attack.sources().stream()
                .map(LabelledAttack.Source::entity)
                .anyMatch(entity -> entity.equalsIgnoreCase(alert.entity())
                        || network.filter(addresses -> addresses.contains(entity))
                                .isPresent());
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
