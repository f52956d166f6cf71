package dev.logsift.command.query;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.QueryNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.edit.QueryEdit;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Edits a query as the user's own copy, and checks it on closing. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "edit",
        description = {"Edit a query", "In $VISUAL, $EDITOR or the built-in editor, as your own copy."},
        footer = {"Examples:", "  edit top_clients", "  edit top_clients --force"})
public final class EditCommand implements Command {
    @Parameters(paramLabel = "NAME", description = "a query or rule: 'queries' lists them")
    @Takes(QueryNames.class)
    private String name;

    @Option(names = "--force", description = "keep it though its SQL fails on the current table")
    private boolean force;

    @Override
    public Result run(Session session) {
        return new QueryEdit(session, session.query(name), force).run();
    }
}
