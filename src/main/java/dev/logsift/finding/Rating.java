package dev.logsift.finding;

import dev.logsift.library.Severity;

/**
 * How bad a finding is, on the one scale of all rules: each severity is a band of it, 0.2 wide.
 *
 * <pre>
 * score    = band + 0.2 * strength + support
 * band     = 0 (info), 0.2 (low), 0.4 (medium), 0.6 (high), 0.8 (critical)
 * strength = 2 * rule's score - 1, from 0 to 0.99; a rule's score is 0.5 just at its limit
 * support  = 0.04 for each further tactic of the same entity, for 3 of them at most
 * </pre>
 *
 * <p>The shape, the worst one and a sum of modifiers, is RITA's (github.com/activecm/rita). Support ends at the upper edge of the
 * band; only the worst finding of an entity with two further tactics or more may rise over it, and is then of the next severity.
 *
 * @param usual the severity that the rule gives
 * @param ruleScore how far beyond its limit the rule saw it, 0 to 1
 * @param furtherTactics how many other ATT&amp;CK tactics there are findings of about the same entity
 * @param worst whether no finding about the same entity is worse
 */
public record Rating(Severity usual, double ruleScore, int furtherTactics, boolean worst) {
    private static final double BAND = 0.2;
    /** Keeps the strongest finding of a severity below the weakest of the next one, rounded to three decimals, too. */
    private static final double MOST_STRENGTH = 0.99;

    private static final double SUPPORT_OF_A_TACTIC = 0.04;
    private static final int MOST_TACTICS = 3;
    private static final int TACTICS_TO_RISE = 2;

    /** The rating of a finding that nothing else is known of. */
    public static Rating of(Severity usual, double ruleScore) {
        return new Rating(usual, ruleScore, 0, false);
    }

    public Rating supported(int newFurtherTactics, boolean isWorst) {
        return new Rating(usual, ruleScore, newFurtherTactics, isWorst);
    }

    /** Where the band of the severity begins. */
    public double band() {
        return usual.ordinal() * BAND;
    }

    /** From 0, at the rule's limit or below it, to just below 1. */
    public double strength() {
        double beyond = 2 * ruleScore - 1;
        return Double.isNaN(beyond) ? 0 : Math.max(0, Math.min(MOST_STRENGTH, beyond));
    }

    /** What other findings about the entity add, as far as there is room for it. */
    public double support() {
        double asked = SUPPORT_OF_A_TACTIC * Math.min(furtherTactics, MOST_TACTICS);
        return Math.max(0, Math.min(asked, ceiling() - unsupported()));
    }

    /** From 0 to 1. */
    public double score() {
        return unsupported() + support();
    }

    /** The severity in whose band the score is. */
    public Severity severity() {
        boolean risen = score() >= band() + BAND && usual != Severity.CRITICAL;
        return risen ? Severity.values()[usual.ordinal() + 1] : usual;
    }

    private double unsupported() {
        return band() + BAND * strength();
    }

    private double ceiling() {
        boolean mayRise = worst && furtherTactics >= TACTICS_TO_RISE && usual != Severity.CRITICAL;
        return band() + BAND * (mayRise ? 1 + MOST_STRENGTH : MOST_STRENGTH);
    }
}
