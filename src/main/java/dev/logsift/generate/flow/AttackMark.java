package dev.logsift.generate.flow;

import dev.logsift.generate.Occasion;
import dev.logsift.text.YamlMapping;

/** How CIDDS-001 labels the flows of one attack. */
record AttackMark(String type, int number, String description) {
    /** The scenario may describe the attack in its own words. */
    static AttackMark read(YamlMapping settings, Occasion occasion, String type, String otherwise) {
        String description = settings.text("description").orElse(otherwise);
        if (description.matches("(?s).*[,\"\\p{Cntrl}].*")) {
            throw settings.wrong(
                    "description", "text without commas, quotes and line breaks: CIDDS-001 cannot hold them");
        }
        return new AttackMark(type, occasion.number(), description);
    }
}
