package dev.logsift.shell.prompt;

import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/**
 * Keeps what is typed while a statement runs: it is not echoed into the answer, and waits in the terminal for the
 * prompt, which reads it as if it were typed there.
 */
public final class TypeAhead {
    private final Terminal terminal;
    private final Attributes before;

    public TypeAhead(Terminal terminal) {
        this.terminal = terminal;
        this.before = terminal.getAttributes();
        Attributes silent = new Attributes(before);
        silent.setLocalFlag(Attributes.LocalFlag.ECHO, false);
        silent.setLocalFlag(Attributes.LocalFlag.ICANON, false);
        silent.setInputFlag(Attributes.InputFlag.ICRNL, false);
        terminal.setAttributes(silent);
    }

    /** The terminal is as it was. */
    public void release() {
        terminal.setAttributes(before);
    }
}
