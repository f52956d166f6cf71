package dev.logsift.command;

import com.google.auto.service.AutoService;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.engine.Type;
import dev.logsift.session.LoadedTable;
import dev.logsift.session.Session;
import java.util.List;

/** Lists what is loaded. */
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
        List<List<Object>> rows = session.tables().all().stream()
                .map(table -> row(session, table))
                .toList();
        Result.Table result = new Result.Table(COLUMNS, Rows.of(rows));
        return rows.isEmpty() ? result.withNotices(List.of("nothing is loaded yet; 'load PATH' loads a log")) : result;
    }

    private static List<Object> row(Session session, LoadedTable table) {
        return List.of(
                table.name(),
                table.family().word(),
                session.tables().isCurrent(table),
                table.format(),
                (long) table.files().size(),
                table.bytes());
    }
}
