package dev.logsift.detect.score;

import java.util.Optional;

/**
 * How right one rule, or all of them, were.
 *
 * @param alerts what it found, each target and time of an entity by itself
 * @param trueEntities of those that it named, how many had part in an attack
 * @param falseEntities how many had not
 * @param attacksFound of the labelled attacks
 * @param attacks how many are labelled
 */
public record RuleScore(String rule, int alerts, int trueEntities, int falseEntities, int attacksFound, int attacks) {
    /** Of the entities that it named, the share that had part in an attack; nothing where it named none. */
    public Optional<Double> precision() {
        return share(trueEntities, trueEntities + falseEntities);
    }

    /** Of the labelled attacks, the share that it found. */
    public Optional<Double> recall() {
        return share(attacksFound, attacks);
    }

    /** The harmonic mean of precision and recall; 0 where both are. */
    public Optional<Double> f1() {
        if (precision().isEmpty() || recall().isEmpty()) {
            return Optional.empty();
        }
        double sum = precision().get() + recall().get();
        return Optional.of(sum == 0 ? 0 : 2 * precision().get() * recall().get() / sum);
    }

    private static Optional<Double> share(int part, int whole) {
        return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
    }
}
