package dev.logsift.shell;

import dev.logsift.session.Editor;
import dev.logsift.shell.terminal.TerminalAccess;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jline.builtins.Nano;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** The user's editor by {@code $VISUAL} or {@code $EDITOR}; on a terminal, where there is none, JLine's nano. */
final class Editors implements Editor {
    private static final int CANNOT_RUN = 126;
    private static final int NOT_FOUND = 127;
    private static final int KILLED = 128;

    private final Map<String, String> environment;
    private final Optional<TerminalAccess> terminal;

    Editors(Map<String, String> environment, Optional<TerminalAccess> terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public void edit(Path file) {
        Optional<String> command = Stream.of("VISUAL", "EDITOR")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
        if (command.isEmpty()) {
            builtIn(file);
        } else if (terminal.isPresent()) {
            terminal.get().use(screen -> inCookedMode(screen, () -> run(command.get(), file)));
        } else {
            run(command.get(), file);
        }
    }

    private void builtIn(Path file) {
        TerminalAccess access = terminal.orElseThrow(() -> UserError.of("there is no editor")
                .because("neither VISUAL nor EDITOR is set, and the built-in editor needs a terminal")
                .help("set EDITOR to a command that edits the file named behind it"));
        access.use(screen -> {
            try {
                Nano nano = new Nano(screen, file.getParent());
                nano.open(file.toString());
                nano.run();
                return null;
            } catch (IOException e) {
                throw UserError.of("the built-in editor failed")
                        .because(String.valueOf(e.getMessage()))
                        .causedBy(e);
            }
        });
    }

    /** The terminal as programs expect it; Ctrl-C is the editor's business. */
    private static <T> T inCookedMode(Terminal terminal, java.util.function.Supplier<T> work) {
        Attributes before = terminal.getAttributes();
        Attributes cooked = new Attributes(before);
        cooked.setLocalFlag(Attributes.LocalFlag.ECHO, true);
        cooked.setLocalFlag(Attributes.LocalFlag.ICANON, true);
        cooked.setInputFlag(Attributes.InputFlag.ICRNL, true);
        Terminal.SignalHandler handler = terminal.handle(Terminal.Signal.INT, Terminal.SignalHandler.SIG_IGN);
        terminal.setAttributes(cooked);
        try {
            return work.get();
        } finally {
            terminal.setAttributes(before);
            terminal.handle(Terminal.Signal.INT, handler);
        }
    }

    /** As git does: the shell splits the command, and what it prints is no result. */
    private static Void run(String command, Path file) {
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", "-c", command + " \"$1\" >&2", command, file.toString()).inheritIO();
        Process process = null;
        try {
            process = builder.start();
            check(command, process.waitFor());
            return null;
        } catch (IOException e) {
            throw failed(command, String.valueOf(e.getMessage())).causedBy(e);
        } catch (InterruptedException e) {
            process.destroy();
            throw new CancellationException("cancelled");
        }
    }

    private static void check(String command, int code) {
        if (code == NOT_FOUND || code == CANNOT_RUN) {
            throw failed(command, code == NOT_FOUND ? "it was not found" : "it cannot be run")
                    .help("set VISUAL or EDITOR to another one");
        }
        if (code != 0) {
            throw failed(
                    command, code > KILLED ? "signal " + (code - KILLED) + " ended it" : "its exit code is " + code);
        }
    }

    private static UserError failed(String command, String reason) {
        return UserError.of("the editor '" + command + "' failed").because(reason);
    }
}
