package dev.logsift.command;

import com.google.auto.service.AutoService;
import dev.logsift.command.operand.QueryNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.engine.Result;
import dev.logsift.library.QueryFile;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Shows a query's file: its header, its SQL, and which file it is. */
@AutoService(Command.class)
@picocli.CommandLine.Command(name = "show", description = "Show the SQL of a query or rule, with its header")
public final class ShowCommand implements Command {
    @Parameters(index = "0", paramLabel = "NAME", description = "a query or rule: 'queries' lists them")
    @Takes(QueryNames.class)
    private String name;

    @Override
    public Result run(Session session) {
        QueryFile file = session.library().entry(name);
        Result.Text text =
                Result.Text.of("-- " + file.file() + (file.userOwned() ? " (your own)" : "") + "\n" + file.text());
        List<String> notices =
                file.error().map(UserError::describe).map(List::of).orElse(List.of());
        return new Result.Text(text.body(), notices);
    }
}
