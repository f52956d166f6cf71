package dev.logsift.command;

import com.google.auto.service.AutoService;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.format.LineExplanation;
import dev.logsift.format.LineOutcome;
import dev.logsift.library.TimeText;
import dev.logsift.session.LoadRequest;
import dev.logsift.session.LoadedTable;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one table of log files. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "load",
        description = "Make one table of files, folders or globs",
        footer = {
            "Examples:",
            "  load data/samples/access.log --explain",
            "  load data/samples/flows.csv as week --log-format cidds_001"
        })
public final class LoadCommand implements Command {
    private static final List<Column> EXPLANATION =
            List.of(Column.text("column"), Column.text("value"), Column.text("piece"));

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "files, folders or globs; then 'as NAME' if you like")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--log-format",
            paramLabel = "F",
            description = "a format's name or a LogFormat or log_format string")
    private String logFormat;

    @Option(names = "--since", paramLabel = "T", description = "only what happened at or after this time")
    private String since;

    @Option(names = "--until", paramLabel = "T", description = "only what happened before this time")
    private String until;

    @Option(names = "--explain", description = "show how the first line is read, field by field")
    private boolean explain;

    @Override
    public Result run(Session session) {
        LoadRequest request = request();
        LoadedTable table = session.tables().load(request);
        if (!explain) {
            return Result.Done.saying(table.describe());
        }
        return session.tables()
                .explain(request)
                .map(LoadCommand::explanation)
                .orElse(new Result.Table(EXPLANATION, Rows.of(List.of())))
                .withNotices(List.of(table.describe()));
    }

    private LoadRequest request() {
        int as = words.size() - 2;
        boolean named = as >= 0 && words.get(as).equalsIgnoreCase("as");
        if (named && as == 0) {
            throw UserError.usage("load: no path before 'as'").help("load PATH... [as NAME]");
        }
        return new LoadRequest(
                named ? words.subList(0, as) : words,
                named ? Optional.of(words.get(as + 1)) : Optional.empty(),
                Optional.ofNullable(logFormat),
                time("--since", since),
                time("--until", until));
    }

    private static Result.Table explanation(LineExplanation line) {
        List<List<Object>> rows = line.columns().stream()
                .map(column -> Arrays.<Object>asList(column.column(), column.value(), column.piece()))
                .toList();
        Result.Table table = new Result.Table(EXPLANATION, Rows.of(rows));
        return line.outcome().isReject()
                ? table.withNotices(List.of("the first line is a reject: " + reason(line.outcome())))
                : table;
    }

    private static String reason(LineOutcome outcome) {
        return outcome.reason()
                + (outcome.column() == 0 ? "" : ", from column " + outcome.column() + " of the line on");
    }

    private static Optional<Instant> time(String option, String text) {
        try {
            return Optional.ofNullable(text).map(TimeText::timestamp);
        } catch (DateTimeException e) {
            throw UserError.usage("load: " + option + " '" + text + "' is not a time")
                    .help("write it like 2015-05-17 or 2015-05-17T10:05:00Z");
        }
    }
}
