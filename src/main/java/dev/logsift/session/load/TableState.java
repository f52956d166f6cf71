package dev.logsift.session.load;

import dev.logsift.engine.Engine;
import dev.logsift.engine.SourceFile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * All that the rows of a table depend on: as long as it is equal, so are they.
 *
 * @param files as they are now: a log grows
 */
public record TableState(
        LoadRequest request,
        FormatFit fit,
        List<SourceFile> files,
        Optional<Instant> since,
        Optional<Instant> until,
        ZoneId zone) {
    /** Nothing where nobody can tell, as of stored tables, whose files are Hive's. */
    public static Optional<TableState> of(
            Engine engine, LoadedTable table, Optional<Instant> since, Optional<Instant> until) {
        return table.isStored()
                ? Optional.empty()
                : Optional.of(new TableState(
                        table.request(),
                        table.fit(),
                        engine.files(
                                table.files().stream().map(SourceFile::path).toList()),
                        since,
                        until,
                        engine.zone()));
    }
}
