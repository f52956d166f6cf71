package dev.logsift.command.log;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.PathNames;
import dev.logsift.command.operand.TableNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.session.load.Tables;
import picocli.CommandLine.Parameters;

/** Chooses the current table of a family. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "use",
        description = {"Choose the current table", "What its family's name stands for from now on."},
        footer = {
            "Examples:",
            "  load data/samples/access.log as monday",
            "  load data/samples/access.log as tuesday",
            "  use monday"
        })
public final class UseCommand implements Command {
    @Parameters(index = "0", paramLabel = "TABLE", description = "a loaded or stored table, a path or a glob")
    @Takes({TableNames.class, PathNames.class})
    private String name;

    @Override
    public Result run(Session session) {
        Tables tables = session.tables();
        LoadedTable table = tables.named(name).orElseGet(() -> tables.add(tables.resolve(name)));
        tables.use(table);
        return Result.Done.saying(table.family().word() + " is now " + table.describe());
    }
}
