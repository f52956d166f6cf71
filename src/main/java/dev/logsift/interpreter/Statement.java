package dev.logsift.interpreter;

import dev.logsift.text.UserError;
import java.util.List;

/** One thing that a user asks: SQL, or a command. */
public sealed interface Statement {
    /** As it was written, without comments before it and without its {@code ;}. */
    String text();

    /** The line of its source that it begins in, from 1. */
    int line();

    /** A command that cannot be read; running it fails, and what stands around it is not touched. */
    record BrokenStatement(UserError problem, String text, int line) implements Statement {}

    /** For Spark. */
    record SqlStatement(String text, int line) implements Statement {}

    /** For a command of Logsift, its arguments split as a shell does. */
    record CommandStatement(String name, List<String> arguments, String text, int line) implements Statement {
        /** A command that was given as words, such as on a command line. */
        public static CommandStatement of(String name, List<String> arguments) {
            return new CommandStatement(name, arguments, name + " " + String.join(" ", arguments), 1);
        }
    }
}
