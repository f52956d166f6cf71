package dev.logsift.command.log;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.FormatNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.column.Family;
import dev.logsift.format.table.TableKind;
import dev.logsift.session.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Parameters;

/** Lists the log formats or those that some words find, or shows one with its sample lines taken apart. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "formats",
        description = {"List the log formats", "Searches them, or shows one."},
        footer = {"Examples:", "  formats apache", "  formats apache_combined", "  formats parquet"})
public final class FormatsCommand implements Command {
    private static final List<Column> COLUMNS = List.of(
            Column.text("format"),
            Column.text("family"),
            Column.text("title"),
            Column.text("aliases"),
            Column.text("layout"));

    @Parameters(
            arity = "0..*",
            paramLabel = "TEXT",
            description = "a format to show, or words that must occur in name, family, title or aliases")
    @Takes(FormatNames.class)
    private List<String> words = new ArrayList<>();

    @Override
    public Result run(Session session) {
        if (words.size() == 1) {
            String word = words.get(0);
            Optional<TableKind> kind = TableKind.named(word);
            if (kind.isPresent()) {
                return Result.Text.of(
                        new TableKindPage(kind.get(), session.formats().columns()).text());
            }
            Optional<FormatDefinition> named = session.formats().find(word);
            if (named.isPresent() || session.formats().isPattern(word)) {
                return Result.Text.of(
                        new FormatPage(named.orElseGet(() -> session.formats().resolve(word))).text());
            }
        }
        return list(session);
    }

    private Result list(Session session) {
        List<List<Object>> rows = Stream.concat(
                        session.formats().all().stream().map(FormatsCommand::row),
                        Arrays.stream(TableKind.values()).map(FormatsCommand::row))
                .filter(this::matches)
                .toList();
        if (rows.isEmpty() && !words.isEmpty()) {
            throw session.formats().unknown(String.join(" ", words));
        }
        return new Result.Table(COLUMNS, Rows.of(rows));
    }

    /** Words are looked for in all columns but the layout. */
    private boolean matches(List<Object> row) {
        String text = row.subList(0, COLUMNS.size() - 1).toString().toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static List<Object> row(TableKind kind) {
        String families = Arrays.stream(Family.values()).map(Family::word).collect(Collectors.joining(", "));
        return List.of(kind.word(), families, kind.title(), "", "columns by their names; see formats " + kind.word());
    }

    private static List<Object> row(FormatDefinition format) {
        return List.of(
                format.name(),
                format.family().word(),
                format.title(),
                String.join(", ", format.aliases()),
                format.layout());
    }
}
