package dev.logsift.text;

import java.util.Optional;

/**
 * Something that a user can understand and mend: what went wrong, where, why, and what to do.
 *
 * <p>Never printed with a stack trace. Everything that is not a {@code UserError} is a bug in Logsift.
 */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String reason;
    private final String help;
    private final boolean usage;

    private UserError(String message, String place, String reason, String help, boolean usage, Throwable cause) {
        super(message, cause);
        this.place = place;
        this.reason = reason;
        this.help = help;
        this.usage = usage;
    }

    /** A statement that failed: exit code 1. */
    public static UserError of(String message) {
        return new UserError(message, null, null, null, false, null);
    }

    /** A command that was called in a way it does not know: exit code 2 on a command line. */
    public static UserError usage(String message) {
        return new UserError(message, null, null, null, true, null);
    }

    /** Where: a file with line and column, or a line of text with a caret below it. */
    public UserError at(String newPlace) {
        return new UserError(getMessage(), newPlace, reason, help, usage, getCause());
    }

    /** Why, in one sentence. */
    public UserError because(String newReason) {
        return new UserError(getMessage(), place, newReason, help, usage, getCause());
    }

    /** What to do about it. */
    public UserError help(String newHelp) {
        return new UserError(getMessage(), place, reason, newHelp, usage, getCause());
    }

    /** The exception behind it, for the log file only. */
    public UserError causedBy(Throwable newCause) {
        return new UserError(getMessage(), place, reason, help, usage, newCause);
    }

    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<String> help() {
        return Optional.ofNullable(help);
    }

    public boolean isUsage() {
        return usage;
    }

    /** The paragraph a user reads, without colour: {@code error: ...} and one indented line for each part there is. */
    public String describe() {
        StringBuilder text = new StringBuilder("error: ").append(getMessage());
        append(text, "  at: ", place);
        append(text, "  reason: ", reason);
        append(text, "  help: ", help);
        return text.toString();
    }

    private static void append(StringBuilder text, String label, String part) {
        if (part != null) {
            String indent = "\n" + " ".repeat(label.length());
            text.append('\n').append(label).append(part.replace("\n", indent));
        }
    }
}
