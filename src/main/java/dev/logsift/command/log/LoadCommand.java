package dev.logsift.command.log;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.TimeBounds;
import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.FormatNames;
import dev.logsift.command.operand.Operand;
import dev.logsift.command.operand.PathNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.command.operand.Typing;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.format.LineExplanation;
import dev.logsift.format.table.ColumnMap;
import dev.logsift.session.Session;
import dev.logsift.session.load.ExplainedLine;
import dev.logsift.session.load.LineWanted;
import dev.logsift.session.load.LoadRequest;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one table of log files. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "load",
        description = {
            "Make a table of log files",
            "One table of all files, folders and globs, named after its family if not otherwise."
        },
        footer = {
            "Examples:",
            "  load data/samples/access.log --explain --line 3",
            "  load data/samples/flows.csv as week --log-format cidds_001"
        })
public final class LoadCommand implements Command {
    private static final List<Column> EXPLANATION =
            List.of(Column.text("column"), Column.text("value"), Column.text("piece"));

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "files, folders or globs; then 'as NAME' if you like")
    @Takes(PathsAndName.class)
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--log-format",
            paramLabel = "F",
            description = "a format's name, parquet, orc, csv, json, or a LogFormat or log_format string")
    @Takes(FormatNames.class)
    private String logFormat;

    @Option(
            names = "--map",
            paramLabel = "CANONICAL=COLUMN,...",
            description = "what the columns of a Parquet, ORC, CSV or JSON table are called; repeatable")
    private List<String> map = new ArrayList<>();

    @Mixin
    private TimeBounds times;

    @Option(
            names = "--explain",
            description = "show how a line is read, field by field: the first one, or that of --line or --offset")
    private boolean explain;

    @Option(names = "--line", paramLabel = "N", description = "with --explain: the line of this number, from 1")
    private Long line;

    @Option(
            names = "--offset",
            paramLabel = "BYTE",
            description = "with --explain: the line at this byte, as the rejects name it")
    private Long offset;

    @Override
    public Result run(Session session) {
        LineWanted wanted = lineWanted();
        LoadRequest request = request();
        LoadedTable table = session.tables().load(request);
        if (!explain) {
            return new Result.Done(table.notices());
        }
        Optional<ExplainedLine> explained = session.tables().explain(request, wanted);
        List<LineExplanation.ExplainedColumn> columns =
                explained.map(found -> found.explanation().columns()).orElse(List.of());
        return new Result.Table(
                        EXPLANATION,
                        Rows.of(columns.stream().map(LoadCommand::row).toList()))
                .withNotices(table.notices())
                .withNotices(explained.map(ExplainedLine::describe).stream().toList());
    }

    private LineWanted lineWanted() {
        if ((line != null || offset != null) && !explain) {
            throw UserError.usage("load: --line and --offset say which line to explain")
                    .help("add --explain");
        }
        if (line != null && offset != null) {
            throw UserError.usage("load: --line and --offset exclude each other")
                    .help("give one of them");
        }
        if (line != null) {
            return LineWanted.numbered(notLess("--line", line, 1));
        }
        return offset != null ? LineWanted.at(notLess("--offset", offset, 0)) : LineWanted.FIRST;
    }

    private static long notLess(String option, long value, long least) {
        if (value < least) {
            throw UserError.usage("load: " + option + " " + value + " is too small")
                    .help("it begins with " + least);
        }
        return value;
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
                times.since(),
                times.until(),
                ColumnMap.parse(map));
    }

    private static List<Object> row(LineExplanation.ExplainedColumn column) {
        return Arrays.asList(column.column(), column.value(), column.piece());
    }

    /** Paths, then the word {@code as}, then a new name. */
    static final class PathsAndName implements Operand {
        @Override
        public Stream<Choice> choices(Typing typing) {
            List<String> before = typing.before();
            if (before.isEmpty()) {
                return new PathNames().choices(typing);
            }
            return before.get(before.size() - 1).equalsIgnoreCase("as")
                    ? Stream.empty()
                    : Stream.concat(
                            Stream.of(Choice.of("as", "then the table's name")), new PathNames().choices(typing));
        }
    }
}
