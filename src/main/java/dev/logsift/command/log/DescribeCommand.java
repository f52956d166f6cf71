package dev.logsift.command.log;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.PathNames;
import dev.logsift.command.operand.TableNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.profile.ColumnProfile;
import dev.logsift.profile.RejectNotices;
import dev.logsift.profile.TableProfile;
import dev.logsift.profile.TableProfile.Profile;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.text.Counted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Profiles a table. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "describe",
        description = {"Profile a table", "Types, nulls, distinct and frequent values of each column, rows and rejects."
        },
        footer = {"Examples:", "  describe access", "  describe data/samples/flows.csv"})
public final class DescribeCommand implements Command {
    private static final List<Column> COLUMNS = List.of(
            Column.text("column"),
            Column.text("type"),
            Column.integer("nulls"),
            Column.integer("distinct"),
            Column.text("min"),
            Column.text("max"),
            Column.text("most_frequent"),
            Column.minor("shape"));

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TABLE",
            description = "a table, path, glob or view; else the table loaded last")
    @Takes({TableNames.class, PathNames.class})
    private String name;

    @Override
    public Result run(Session session) {
        if (name != null
                && session.tables().find(name).isEmpty()
                && session.engine().hasView(name)) {
            Profile profile = new TableProfile(session.engine(), name).take();
            return table(profile, List.of(rows(profile)));
        }
        LoadedTable table = name == null
                ? session.tables().requireCurrent()
                : session.tables().resolve(name);
        return session.tables().using(table, () -> describe(session, table));
    }

    private static Result describe(Session session, LoadedTable table) {
        Profile profile =
                new TableProfile(session.engineOver(table), table.family().word()).take();
        List<String> notices = new ArrayList<>();
        notices.add(table.describe());
        notices.add(rows(profile));
        table.rejects().ifPresent(rejects -> notices.addAll(new RejectNotices(session, table, profile.rows()).take()));
        return table(profile, notices);
    }

    private static Result table(Profile profile, List<String> notices) {
        return new Result.Table(
                        COLUMNS,
                        Rows.of(profile.columns().stream()
                                .map(DescribeCommand::row)
                                .toList()))
                .withNotices(notices);
    }

    private static List<Object> row(ColumnProfile column) {
        return Arrays.asList(
                column.column(),
                column.type(),
                column.nulls(),
                column.distinct(),
                text(column.min()),
                text(column.max()),
                column.top().isEmpty() ? null : String.join(", ", column.top()),
                column.shape().isEmpty() ? null : column.shape());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** How many, and of which time. */
    private static String rows(Profile profile) {
        String span = profile.columns().stream()
                .filter(column -> column.column().equals("ts") && column.min() != null)
                .findFirst()
                .map(ts -> " from " + ts.min() + " to " + ts.max())
                .orElse("");
        return Counted.of(profile.rows(), "row") + span;
    }
}
