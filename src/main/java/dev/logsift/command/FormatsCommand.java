package dev.logsift.command;

import com.google.auto.service.AutoService;
import dev.logsift.command.operand.FormatNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.format.FormatDefinition;
import dev.logsift.session.Session;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Lists the log formats, or shows one with its sample lines. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "formats",
        description = "List the log formats, or show one",
        footer = {"Examples:", "  formats", "  formats apache_combined"})
public final class FormatsCommand implements Command {
    private static final List<Column> COLUMNS = List.of(
            Column.text("format"),
            Column.text("family"),
            Column.text("title"),
            Column.text("aliases"),
            Column.text("layout"));

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "the format to show")
    @Takes(FormatNames.class)
    private String name;

    @Override
    public Result run(Session session) {
        return name == null
                ? list(session)
                : Result.Text.of(describe(session.formats().resolve(name)));
    }

    private static Result list(Session session) {
        return new Result.Table(
                COLUMNS,
                Rows.of(session.formats().all().stream()
                        .map(FormatsCommand::row)
                        .toList()));
    }

    private static List<Object> row(FormatDefinition format) {
        return List.of(
                format.name(),
                format.family().word(),
                format.title(),
                String.join(", ", format.aliases()),
                format.layout());
    }

    private static String describe(FormatDefinition format) {
        StringBuilder text = new StringBuilder(
                format.name() + ": " + format.title() + " (" + format.family().word() + ")");
        text.append("\n\nlayout\n  ").append(format.layout().replace("\t", "\\t"));
        format.samples().forEach(sample -> {
            text.append("\n\nsample\n  ").append(sample.line().strip().replace("\t", "\\t"));
            sample.expect()
                    .forEach((column, value) ->
                            text.append("\n    ").append(column).append(" = ").append(value == null ? "NULL" : value));
        });
        return text.toString();
    }
}
