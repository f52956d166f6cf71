package dev.logsift.shell.terminal;

import dev.logsift.output.text.ControlText;
import dev.logsift.text.UserError;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What is said on standard error: notices, timing and errors. */
public final class Messages {
    private static final String RED = "\u001b[31m";
    private static final String FAINT = "\u001b[2m";
    private static final String RESET = "\u001b[0m";

    private final Consumer<String> lines;
    private final boolean colour;
    private final boolean quiet;

    /** @param lines prints a line, which may hold line breaks and colours */
    public Messages(Consumer<String> lines, boolean colour, boolean quiet) {
        this.lines = lines;
        this.colour = colour;
        this.quiet = quiet;
    }

    /** The same messages, printed by somebody else. */
    public Messages to(Consumer<String> newLines) {
        return new Messages(newLines, colour, quiet);
    }

    /** The same messages, printed by somebody else while a condition holds. */
    public Messages to(Consumer<String> newLines, BooleanSupplier condition) {
        return new Messages(text -> (condition.getAsBoolean() ? newLines : lines).accept(text), colour, quiet);
    }

    /** Whether colours are wanted, and somebody sees them. */
    public boolean isColoured() {
        return colour;
    }

    /** Something good to know; not said when the user wants it quiet. */
    public void notice(String text) {
        if (!quiet) {
            say(FAINT, text);
        }
    }

    public void error(UserError error) {
        say(RED, error.describe());
    }

    /** Something that failed, in one line. */
    public void error(String text) {
        say(RED, "error: " + text);
    }

    /** A text that steps back behind others. */
    public String faint(String text) {
        return colour ? FAINT + text + RESET : text;
    }

    /** A text as a terminal may get it. */
    public String shown(String text) {
        return ControlText.escapeKeepingLines(text);
    }

    private void say(String style, String text) {
        String shown = shown(text);
        lines.accept(colour ? style + shown + RESET : shown);
    }
}
