package dev.logsift.shell.pager;

import dev.logsift.session.workspace.Setting;
import dev.logsift.session.workspace.Settings;
import dev.logsift.shell.terminal.Display;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jline.terminal.Terminal;

/** Chooses the pager: the setting's, the environment's, less, or the built-in one. */
public final class Pagers {
    private final Settings settings;
    private final Display display;
    private final Terminal terminal;

    public Pagers(Settings settings, Display display, Terminal terminal) {
        this.settings = settings;
        this.display = display;
        this.terminal = terminal;
    }

    /** Whether long answers are paged at all. */
    public boolean on() {
        return !settings.value(Setting.PAGER).equals("off")
                && !terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    public Pager start() {
        return command()
                .<Pager>map(command -> ProcessPager.start(command, display.environment()))
                .orElseGet(() -> new BuiltInPager(terminal));
    }

    private Optional<String> command() {
        String chosen = settings.value(Setting.PAGER);
        if (!chosen.equals("on")) {
            return Optional.of(chosen);
        }
        String variable = display.variable("PAGER");
        return Optional.of(variable.isBlank() ? "less" : variable)
                .filter(command -> !variable.isBlank() || isOnPath(command));
    }

    private boolean isOnPath(String program) {
        return Arrays.stream(display.variable("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
