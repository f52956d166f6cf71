package dev.logsift.shell;

import dev.logsift.session.Session;
import dev.logsift.shell.terminal.Display;
import dev.logsift.shell.terminal.Messages;
import dev.logsift.shell.terminal.StatusLine;
import dev.logsift.shell.terminal.TerminalAccess;
import java.util.Optional;
import org.jline.terminal.Terminal;

/** Lets the commands of a session ask the user and start an editor, as far as there is a terminal. */
public record Interaction(Session session, Display display, Messages messages, StatusLine status) {

    /** A script asks nobody. */
    public void inScript() {
        session.editWith(new Editors(display.environment(), Optional.empty()));
    }

    /** A single command asks if a person started it. */
    public void inCommand() {
        if (display.streams().inTerminal() && display.streams().errTerminal()) {
            on(TerminalAccess.opening(status));
        } else {
            inScript();
        }
    }

    void inShell(Terminal terminal) {
        on(TerminalAccess.of(terminal, status));
    }

    private void on(TerminalAccess terminal) {
        session.askThrough(new TerminalDialogue(terminal, messages));
        session.editWith(new Editors(display.environment(), Optional.of(terminal)));
    }
}
