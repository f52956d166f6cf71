package dev.logsift.report;

import dev.logsift.engine.Engine;
import dev.logsift.engine.SourceFile;
import dev.logsift.session.load.LoadedTable;
import java.time.Instant;
import java.util.List;

/**
 * What was loaded: counted, not guessed.
 *
 * @param fit how well the format fits, in words
 * @param lines rows and rejects
 * @param first the earliest time; null if no row has one
 * @param firstRejects some of the lines that could not be read
 */
public record TableFacts(
        String name,
        String family,
        String format,
        String fit,
        double confidence,
        List<SourceFile> files,
        long bytes,
        long rows,
        long rejects,
        long lines,
        Instant first,
        Instant last,
        List<Reject> firstRejects) {
    private static final int SHOWN_REJECTS = 20;

    /** A line that its format cannot read. */
    public record Reject(String file, long offset, String reason, String raw) {}

    public static TableFacts read(Engine engine, LoadedTable table) {
        List<Object> counted = engine.sql("SELECT count(*), min(ts), max(ts) FROM " + quoted(table.name()))
                .collect()
                .get(0);
        long rows = (Long) counted.get(0);
        long rejects = table.rejects().isPresent() ? countRejects(engine, table) : 0;
        return new TableFacts(
                table.name(),
                table.family().word(),
                table.format(),
                table.fit().words(),
                table.fit().share(),
                table.files(),
                table.bytes(),
                rows,
                rejects,
                rows + rejects,
                (Instant) counted.get(1),
                (Instant) counted.get(2),
                rejects == 0 ? List.of() : firstRejects(engine, table));
    }

    private static long countRejects(Engine engine, LoadedTable table) {
        String sql = "SELECT count(*) FROM " + quoted(table.rejectsView());
        return (Long) engine.sql(sql).collect().get(0).get(0);
    }

    private static List<Reject> firstRejects(Engine engine, LoadedTable table) {
        String sql = "SELECT file, offset, reason, raw FROM " + quoted(table.rejectsView())
                + " ORDER BY file, offset LIMIT " + SHOWN_REJECTS;
        return engine.sql(sql).collect().stream()
                .map(row ->
                        new Reject((String) row.get(0), ((Number) row.get(1)).longValue(), (String) row.get(2), (String)
                                row.get(3)))
                .toList();
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
