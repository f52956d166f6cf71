package dev.logsift.library;

import dev.logsift.text.YamlMapping;
import java.util.List;

/**
 * What must be true of a view before a rule can find anything: a condition on a row of it or, where it adds up, on all of them. Where
 * it is not true of any, the rule has run, and found nothing.
 *
 * @param view the view's name
 * @param condition SQL over its columns and the rule's parameters
 */
public record Gate(String view, String condition) {
    static Gate of(YamlMapping yaml) {
        yaml.allowOnly(List.of("view", "when"));
        return new Gate(
                yaml.requiredText("view").strip(), yaml.requiredText("when").strip());
    }
}
