package dev.logsift.command.shell;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import picocli.CommandLine;

/** Leaves the shell, or ends a script early. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "quit",
        aliases = "exit",
        description = {"Leave", "Ctrl-D does, too. In a script, it ends that script."},
        footer = {"Examples:", "  quit", "  exit"})
public final class QuitCommand implements Command {
    @Override
    public Result run(Session session) {
        return Result.Signal.QUIT;
    }
}
