package dev.logsift.command.log;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.ColumnNames;
import dev.logsift.command.operand.Operand;
import dev.logsift.command.operand.PathNames;
import dev.logsift.command.operand.TableNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.command.operand.Typing;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.storage.StoreRequest;
import dev.logsift.storage.TableStore;
import dev.logsift.text.UserError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cleans a table and writes it as Parquet into the Hive warehouse, for later sessions. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "store",
        description = {"Keep a table as Parquet", "Cleans a table and writes it into the Hive warehouse."},
        footer = {
            "Examples:",
            "  store data/samples/access.log as sample_requests --partition-by status",
            "  SELECT count(*) FROM sample_requests;",
            "  DROP TABLE sample_requests;"
        })
public final class StoreCommand implements Command {
    @Parameters(
            arity = "2..3",
            paramLabel = "[TABLE] as NAME",
            description = "a table, path or glob (else the current table), and the name to store it under")
    @Takes(TableAndName.class)
    private List<String> words;

    @Option(names = "--partition-by", paramLabel = "COLUMN", description = "one folder for each value of this column")
    @Takes(ColumnNames.class)
    private Optional<String> partitionBy;

    @Option(names = "--append", description = "add to a stored table that has the same columns")
    private boolean append;

    @Override
    public Result run(Session session) {
        int last = words.size() - 1;
        if (!words.get(last - 1).equalsIgnoreCase("as")) {
            throw UserError.usage("store: 'as NAME' is missing").help("store TABLE as NAME");
        }
        LoadedTable table = words.size() == 3
                ? session.tables().resolve(words.get(0))
                : session.tables().requireCurrent();
        StoreRequest request = new StoreRequest(table, words.get(last), partitionBy, append);
        return session.tables().using(table, () -> new TableStore(session.engine()).store(request));
    }

    /** A table, then the word {@code as}, then a new name. */
    static final class TableAndName implements Operand {
        private static final Choice AS = Choice.of("as", "then the name to store it under");

        @Override
        public Stream<Choice> choices(Typing typing) {
            return switch (typing.before().size()) {
                case 0 -> Stream.of(Stream.of(AS), new TableNames().choices(typing), new PathNames().choices(typing))
                        .flatMap(choices -> choices);
                case 1 -> typing.before().get(0).equalsIgnoreCase("as") ? Stream.empty() : Stream.of(AS);
                default -> Stream.empty();
            };
        }
    }
}
