package dev.logsift.command.query;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.OwnQueryNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.edit.OwnQuery;
import dev.logsift.engine.Result;
import dev.logsift.library.QueryFile;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Gives one of the user's own queries another name. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "rename",
        description = {"Rename a query", "One of your own. It asks first on a terminal, and not in scripts."},
        footer = {
            "Examples:",
            "  SELECT count(*) AS n FROM access;",
            "  save how_many --title 'How many'",
            "  rename how_many requests"
        })
public final class RenameCommand implements Command {
    @Parameters(index = "0", paramLabel = "OLD", description = "a query of your own: 'queries own' lists them")
    @Takes(OwnQueryNames.class)
    private String oldName;

    @Parameters(index = "1", paramLabel = "NEW", description = "its new name: letters, digits and _")
    private String newName;

    @Override
    public Result run(Session session) {
        OwnQuery query = OwnQuery.of(session, oldName);
        Optional<QueryFile> taken = session.library().find(newName);
        if (taken.filter(QueryFile::userOwned).isPresent()) {
            throw UserError.of("'" + newName + "' is a query of yours already")
                    .help("choose another name, or delete that one first");
        }
        String question = taken.isEmpty()
                ? "Rename '" + oldName + "' to '" + newName + "'?"
                : "'" + newName + "' is shipped with Logsift. Take its place?";
        boolean sure = !session.dialogue().isPresent() || session.dialogue().confirms(question, false);
        return sure ? new Result.Done(query.rename(newName)) : Result.Done.saying(oldName + " keeps its name");
    }
}
