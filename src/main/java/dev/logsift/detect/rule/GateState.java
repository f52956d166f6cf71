package dev.logsift.detect.rule;

import dev.logsift.text.UserError;
import java.util.Optional;

/**
 * How a rule's gate was when the rule came to it.
 *
 * @param trouble what is wrong with it; the rule ran without
 */
public record GateState(Word word, Optional<UserError> trouble) {
    /** What {@code detect --explain} says of it. */
    public enum Word {
        NONE,
        OPEN,
        SHUT,
        WRONG
    }

    static final GateState NONE = new GateState(Word.NONE, Optional.empty());
    static final GateState OPEN = new GateState(Word.OPEN, Optional.empty());
    static final GateState SHUT = new GateState(Word.SHUT, Optional.empty());

    static GateState wrong(UserError trouble) {
        return new GateState(Word.WRONG, Optional.of(trouble));
    }

    /** Whether there may be something to find. */
    public boolean letsIn() {
        return word != Word.SHUT;
    }
}
