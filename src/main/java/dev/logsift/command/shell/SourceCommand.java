package dev.logsift.command.shell;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.PathNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Runs a script's statements in this session. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "source",
        description = {"Run a script", "A file of SQL and commands, in this session."},
        footer = {"Examples:", "  source data/samples/overview.sql", "  source 'data/samples/overview.sql'"})
public final class SourceCommand implements Command {
    @Parameters(paramLabel = "SCRIPT", description = "a file of SQL and commands")
    @Takes(PathNames.class)
    private Path script;

    @Override
    public Result run(Session session) {
        return session.scripts().run(script);
    }
}
