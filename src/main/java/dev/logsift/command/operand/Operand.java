package dev.logsift.command.operand;

import java.util.stream.Stream;

/** A kind of operand, for completion: what can stand there. It answers at once and waits for nothing. */
@FunctionalInterface
public interface Operand {
    /** All choices, or those that begin like the word; the prompt leaves out what does not fit. */
    Stream<Choice> choices(Typing typing);
}
