package dev.logsift.command.query;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.OwnQueryNames;
import dev.logsift.command.operand.QueryFolders;
import dev.logsift.command.operand.Takes;
import dev.logsift.edit.QuerySaving;
import dev.logsift.engine.Result;
import dev.logsift.library.QueryFile;
import dev.logsift.session.Dialogue;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Saves the last SQL as a query. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "save",
        description = {
            "Save the last SQL",
            "As a query of your own.",
            "The values of --param become its parameters. A query of that name keeps its header."
        },
        footer = {
            "Examples:",
            "  SELECT path, max(bytes) AS bytes FROM access GROUP BY path;",
            "  save large_paths --title 'Largest paths'",
            "  run large_paths"
        })
public final class SaveCommand implements Command {
    @Parameters(paramLabel = "NAME", description = "its name: letters, digits and _")
    @Takes(OwnQueryNames.class)
    private String name;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "what it shows, in a few words; asked for on a terminal")
    private String title;

    @Option(
            names = "--family",
            paramLabel = "FAMILY",
            description = "access, flow or both; else what the statement's tables are of")
    @Takes(QueryFolders.class)
    private String family;

    @Option(names = "--force", description = "replace a query of that name")
    private boolean force;

    @Override
    public Result run(Session session) {
        QuerySaving saving = new QuerySaving(session, name);
        String folder = saving.folder(Optional.ofNullable(family));
        if (saving.before().isPresent() && !mayReplace(saving.before().get(), session.dialogue())) {
            return Result.Done.saying(name + " is as it was");
        }
        return Result.Done.saying("saved " + saving.save(folder, title(saving, session.dialogue())));
    }

    private boolean mayReplace(QueryFile before, Dialogue dialogue) {
        if (force) {
            return true;
        }
        String owner = before.userOwned() ? "a query of yours" : "a query that Logsift ships";
        if (!dialogue.isPresent()) {
            throw UserError.of("'" + name + "' is " + owner + " already")
                    .help("add --force to replace its SQL, or choose another name");
        }
        return dialogue.confirms("'" + name + "' is " + owner + " already. Replace its SQL?", false);
    }

    private String title(QuerySaving saving, Dialogue dialogue) {
        if (title != null) {
            return title.strip();
        }
        if (dialogue.isPresent()) {
            return dialogue.ask("Title: ", saving.proposedTitle()).strip();
        }
        if (saving.before().isEmpty()) {
            throw UserError.usage("save: the query needs a title").help("add --title TEXT");
        }
        return saving.proposedTitle();
    }
}
