package dev.logsift.command.shell;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import picocli.CommandLine;

/** Clears the terminal. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "clear",
        description = "Clear the screen",
        footer = {"Examples:", "  run status_mix; clear", "  clear"})
public final class ClearCommand implements Command {
    @Override
    public Result run(Session session) {
        return Result.Signal.CLEAR_SCREEN;
    }
}
