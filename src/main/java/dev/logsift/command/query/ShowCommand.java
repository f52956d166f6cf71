package dev.logsift.command.query;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.QueryNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.engine.Result;
import dev.logsift.engine.Result.Listing.Language;
import dev.logsift.library.QueryFile;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Shows a query's file: its header, its SQL, and which file it is. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "show",
        description = {"Show the SQL of a query", "With its header, and the file that it is in."},
        footer = {"Examples:", "  show top_clients", "  show login_brute_force"})
public final class ShowCommand implements Command {
    @Parameters(index = "0", paramLabel = "NAME", description = "a query or rule: 'queries' lists them")
    @Takes(QueryNames.class)
    private String name;

    @Override
    public Result run(Session session) {
        QueryFile file = session.query(name);
        String text = "-- " + file.file() + " (" + origin(session, file) + ")\n" + file.text();
        List<String> notices =
                file.error().map(UserError::describe).map(List::of).orElse(List.of());
        return new Result.Listing(Language.SQL, text, notices);
    }

    private static String origin(Session session, QueryFile file) {
        if (!file.userOwned()) {
            return "shipped";
        }
        return session.library().shipped(file.name()).isPresent() ? "your own, hides the shipped one" : "your own";
    }
}
