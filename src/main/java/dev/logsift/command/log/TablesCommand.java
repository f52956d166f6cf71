package dev.logsift.command.log;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.engine.Type;
import dev.logsift.format.column.Family;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lists what is loaded, and what is stored. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "tables",
        description = {"List the tables", "What is loaded, and what is stored."},
        footer = {"Examples:", "  load data/samples/flows.csv as week", "  tables"})
public final class TablesCommand implements Command {
    private static final List<Column> COLUMNS = List.of(
            Column.text("table"),
            Column.text("family"),
            new Column("current", Type.BOOLEAN, "BOOLEAN"),
            Column.text("format"),
            Column.integer("files"),
            Column.integer("bytes"));

    @Override
    public Result run(Session session) {
        List<List<Object>> rows = new ArrayList<>();
        session.tables().all().forEach(table -> rows.add(loaded(session, table)));
        List<String> notices = new ArrayList<>();
        try {
            session.tables().stored().forEach(name -> rows.add(stored(session, name)));
        } catch (UserError e) { // another process may hold the metastore; what is loaded is here all the same
            notices.add(e.describe());
        }
        if (rows.isEmpty()) {
            notices.add("nothing is loaded yet; 'load PATH' loads a log");
        }
        return new Result.Table(COLUMNS, Rows.of(rows)).withNotices(notices);
    }

    /** Only the use of it tells its family and its files, and there may be many. */
    private static List<Object> stored(Session session, String name) {
        return Arrays.stream(Family.values())
                .flatMap(family -> session.tables().current(family).stream())
                .filter(table -> table.isStored() && table.name().equals(name))
                .findFirst()
                .map(table -> loaded(session, table))
                .orElseGet(() -> Arrays.asList(name, null, false, "stored", null, null));
    }

    private static List<Object> loaded(Session session, LoadedTable table) {
        return List.of(
                table.name(),
                table.family().word(),
                session.tables().isCurrent(table),
                table.format(),
                (long) table.files().size(),
                table.bytes());
    }
}
