package dev.logsift.command.query;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.OwnQueryNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.edit.OwnQuery;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Deletes one of the user's own queries. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "delete",
        description = {
            "Delete a query",
            "One of your own. It asks first on a terminal, and not in scripts. 'DELETE FROM ...' is SQL."
        },
        footer = {
            "Examples:",
            "  SELECT count(*) AS n FROM access;",
            "  save how_many_more --title 'How many'",
            "  delete how_many_more"
        })
public final class DeleteCommand implements Command {
    @Parameters(paramLabel = "NAME", description = "a query of your own: 'queries own' lists them")
    @Takes(OwnQueryNames.class)
    private String name;

    @Override
    public Result run(Session session) {
        OwnQuery query = OwnQuery.of(session, name);
        boolean sure =
                !session.dialogue().isPresent() || session.dialogue().confirms("Delete " + query.file() + "?", false);
        return sure ? new Result.Done(query.delete()) : Result.Done.saying(name + " is still there");
    }
}
