package dev.logsift.session.load;

import dev.logsift.engine.Engine;
import dev.logsift.engine.SourceFile;
import dev.logsift.engine.StoredTable;
import dev.logsift.format.column.Family;
import dev.logsift.text.UserError;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stored tables as logs: of the family that {@code store} remembered, else of the one whose columns they have. */
final class StoredLogs {
    private static final Map<Family, List<String>> TELLING_COLUMNS =
            Map.of(Family.ACCESS, List.of("client", "status", "path"), Family.FLOW, List.of("src_ip", "dst_ip"));

    private final Engine engine;

    StoredLogs(Engine engine) {
        this.engine = engine;
    }

    Optional<LoadedTable> find(String name) {
        return engine.warehouse().find(name).map(this::asLog);
    }

    private LoadedTable asLog(StoredTable table) {
        Family family = remembered(table).or(() -> byColumns(table)).orElseThrow(() -> notALog(table));
        return new LoadedTable(
                table.name(),
                family,
                FormatFit.certain("stored", "stored table"),
                LoadRequest.of(List.of(table.name())),
                files(table),
                engine.open(table),
                Optional.empty());
    }

    private static Optional<Family> remembered(StoredTable table) {
        return Optional.ofNullable(table.properties().get(StoredTable.FAMILY)).flatMap(Family::named);
    }

    private static Optional<Family> byColumns(StoredTable table) {
        return TELLING_COLUMNS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().allMatch(table::hasColumn))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private List<SourceFile> files(StoredTable table) {
        try {
            return engine.files(table.location().stream().toList());
        } catch (UserError e) {
            return List.of(); // a table without rows has no files, and that is no mistake
        }
    }

    private static UserError notALog(StoredTable table) {
        return UserError.of("'" + table.name() + "' is neither an access nor a flow log")
                .because("it was not made by 'store', and has not the columns of a family")
                .help(
                        "ask it with SQL, or make a view of it with columns such as src_ip and dst_ip, or client, path and status");
    }
}
