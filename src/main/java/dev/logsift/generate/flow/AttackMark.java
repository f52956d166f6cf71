package dev.logsift.generate.flow;

import dev.logsift.generate.attack.Occasion;

/** How CIDDS-001 labels the flows of one attack. */
public record AttackMark(String type, int number, String description) {
    /**
     * The scenario may describe the attack in its own words.
     *
     * @return null where it is benign: such flows are labelled as ordinary
     */
    public static AttackMark of(Occasion occasion, String type, String otherwise) {
        return occasion.isBenign()
                ? null
                : new AttackMark(type, occasion.number(), occasion.description().orElse(otherwise));
    }
}
