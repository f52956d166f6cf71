package dev.logsift.command.query;

import com.google.auto.service.AutoService;
import dev.logsift.chart.Chart;
import dev.logsift.chart.ChartKind;
import dev.logsift.command.Command;
import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.Operand;
import dev.logsift.command.operand.Takes;
import dev.logsift.command.operand.Typing;
import dev.logsift.engine.Result;
import dev.logsift.session.LastResult;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws the last result. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "chart",
        description = {
            "Draw the last result",
            "It is a query of yours or a command that answers a table.",
            "What is left out is taken from the query's chart header, or guessed."
        },
        footer = {"Examples:", "  run status_mix; chart", "  SELECT ts, bytes FROM access; chart heat --y bytes"})
public final class ChartCommand implements Command {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "KIND",
            completionCandidates = Kinds.class,
            description = "${COMPLETION-CANDIDATES}: bars, a line along the time, or the hours of the week")
    private String kind;

    @Option(names = "--x", paramLabel = "COLUMN", description = "along this column: a time, or the names of the bars")
    @Takes(ResultColumns.class)
    private String x;

    @Option(names = "--y", paramLabel = "COLUMN", description = "the numbers that are drawn")
    @Takes(ResultColumns.class)
    private String y;

    @Override
    public Result run(Session session) {
        Result.Table last = session.lastResult().map(LastResult::table).orElseThrow(() -> UserError.of(
                        "there is no result to draw yet")
                .help("run a query first, such as 'run status_mix'"));
        Iterator<List<Object>> all = last.rows().first(LastResult.MOST_KEPT + 1);
        List<List<Object>> rows = new ArrayList<>();
        while (rows.size() < LastResult.MOST_KEPT && all.hasNext()) {
            rows.add(all.next());
        }
        Chart chart = Chart.of(
                last.columns(), rows, wishes(last.chart()), session.engine().zone());
        return new Result.Text(Result.Text.of(chart.draw(session.screen())).body(), notices(all.hasNext()));
    }

    /** What is asked for here goes before what the query's header says. */
    private Map<String, String> wishes(Map<String, String> header) {
        Map<String, String> wishes = new HashMap<>(header);
        put(wishes, "kind", kind);
        put(wishes, "x", x);
        put(wishes, "y", y);
        return wishes;
    }

    private static void put(Map<String, String> wishes, String key, String value) {
        if (value != null) {
            wishes.put(key, value);
        }
    }

    private static List<String> notices(boolean more) {
        return more
                ? List.of(String.format(Locale.ROOT, "only the first %,d rows are drawn", LastResult.MOST_KEPT))
                : List.of();
    }

    /** For completion and help. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ChartKind.words().iterator();
        }
    }

    /** The columns of the last result. */
    static final class ResultColumns implements Operand {
        @Override
        public Stream<Choice> choices(Typing typing) {
            return typing.session().lastResult().stream()
                    .flatMap(last -> last.table().columns().stream())
                    .map(column -> Choice.of(column.name(), column.sqlType()));
        }
    }
}
