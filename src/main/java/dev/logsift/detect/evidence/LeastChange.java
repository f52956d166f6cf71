package dev.logsift.detect.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the value nearest to a parameter's own with which a finding is silent, in few tries.
 *
 * <p>A threshold falls silent just beyond a number that the finding reached: limits above it, lowest tolerated values below it; so those
 * are tried first, the nearest before the others. Where none of them is silent, something far off is tried on either side. What
 * lies between a loud value and a silent one is halved a few times.
 */
final class LeastChange {
    private static final int MOST_CANDIDATES = 5;
    private static final int MOST_HALVINGS = 5;
    private static final double FAR = 8;

    private final Dial dial;
    private final Predicate<Object> silent;

    /** @param silent runs the rule with a value of the parameter; the answer must always be the same for the same value */
    LeastChange(Dial dial, Predicate<Object> silent) {
        this.dial = dial;
        this.silent = silent;
    }

    /**
     * A silent value, none of whose neighbours nearer to the parameter's own is known to be silent.
     *
     * @param reached numbers that the finding reached
     */
    Optional<Object> among(Collection<Double> reached) {
        for (double candidate : candidates(reached)) {
            if (isSilent(candidate)) {
                return dial.value(nearest(candidate));
            }
        }
        return Optional.empty();
    }

    private List<Double> candidates(Collection<Double> reached) {
        List<Double> near = reached.stream()
                .filter(number -> Double.isFinite(number) && number >= 0)
                .map(number -> number >= dial.now() ? dial.above(number) : dial.below(number))
                .distinct()
                .filter(number -> number != dial.now() && dial.value(number).isPresent())
                .sorted(Comparator.comparingDouble(number -> Math.abs(number - dial.now())))
                .limit(MOST_CANDIDATES)
                .toList();
        List<Double> candidates = new ArrayList<>(near);
        Stream.of(dial.within(dial.now() * FAR), dial.within(dial.now() / FAR))
                .filter(number -> number != dial.now() && dial.value(number).isPresent())
                .forEach(candidates::add);
        return candidates;
    }

    /** Between the parameter's own value, which is loud, and a silent one. */
    private double nearest(double silentValue) {
        double quiet = silentValue;
        double loud = dial.now();
        double neighbour = quiet > loud ? quiet - dial.step() : quiet + dial.step();
        if (!isBetween(loud, neighbour, quiet) || !isSilent(neighbour)) {
            return quiet;
        }
        quiet = neighbour;
        for (int i = 0; i < MOST_HALVINGS; i++) {
            double middle = dial.rounded((loud + quiet) / 2);
            if (!isBetween(loud, middle, quiet)) {
                break;
            }
            if (isSilent(middle)) {
                quiet = middle;
            } else {
                loud = middle;
            }
        }
        return quiet;
    }

    private boolean isBetween(double loud, double middle, double quiet) {
        return Math.min(loud, quiet) < middle && middle < Math.max(loud, quiet);
    }

    private boolean isSilent(double number) {
        return dial.value(number).filter(silent).isPresent();
    }
}
