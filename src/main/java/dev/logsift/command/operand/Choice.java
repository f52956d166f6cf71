package dev.logsift.command.operand;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One way to go on typing.
 *
 * @param value the whole word
 * @param label how it is listed; mostly the word itself
 * @param description what it is, in a few words; may be empty
 * @param complete whether the word ends there: false for a folder, whose files may follow
 */
public record Choice(String value, String label, String description, boolean complete) {
    public static Choice of(String value) {
        return new Choice(value, value, "", true);
    }

    public static Choice of(String value, String description) {
        return new Choice(value, value, description, true);
    }

    /** Each word once, as it came first: a query of both families is there for either. */
    static Stream<Choice> once(Stream<Choice> choices) {
        Set<String> seen = new HashSet<>();
        return choices.filter(choice -> seen.add(choice.value()));
    }

    /** A word that goes on. */
    public static Choice begun(String value, String description) {
        return new Choice(value, value, description, false);
    }

    /** A word that goes on, listed in another way. */
    public static Choice begun(String value, String label, String description) {
        return new Choice(value, label, description, false);
    }

    /** The same behind something that is typed already. */
    public Choice behind(String prefix) {
        return new Choice(prefix + value, prefix + label, description, complete);
    }
}
