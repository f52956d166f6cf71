package dev.logsift.command.shell;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.session.Session;
import dev.logsift.session.workspace.History;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Lists what was typed at the prompt. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "history",
        description = {"List what was typed", "Statements typed at the prompt, in this session and before."},
        footer = {"Examples:", "  history", "  history --last 100"})
public final class HistoryCommand implements Command {
    @Option(names = "--last", paramLabel = "N", description = "how many of the last ones, default ${DEFAULT-VALUE}")
    private int last = 30;

    @Override
    public Result run(Session session) {
        List<History.Entry> entries =
                History.read(session.workspace().history()).entries();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = Math.max(0, entries.size() - last); i < entries.size(); i++) {
            rows.add(List.of(i + 1L, entries.get(i).time(), entries.get(i).statement()));
        }
        return new Result.Table(
                List.of(Column.integer("n"), Column.timestamp("ts"), Column.text("statement")), Rows.of(rows));
    }
}
