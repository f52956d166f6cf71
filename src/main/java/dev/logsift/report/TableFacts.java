package dev.logsift.report;

import dev.logsift.engine.Engine;
import dev.logsift.engine.HeldView;
import dev.logsift.engine.SourceFile;
import dev.logsift.session.load.LoadedTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /** @param few the table's rows, where they lie in memory */
    public static TableFacts read(Engine engine, LoadedTable table, Optional<HeldView> few) {
        Counted counted = few.map(Counted::of).orElseGet(() -> Counted.of(engine, table));
        long rows = counted.rows();
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
                counted.first(),
                counted.last(),
                rejects == 0 ? List.of() : firstRejects(engine, table));
    }

    private record Counted(long rows, Instant first, Instant last) {
        static Counted of(HeldView rows) {
            Optional<HeldView.Span> span = rows.span("ts");
            return new Counted(
                    rows.rows(),
                    span.map(HeldView.Span::first).orElse(null),
                    span.map(HeldView.Span::last).orElse(null));
        }

        static Counted of(Engine engine, LoadedTable table) {
            List<Object> row = engine.sql("SELECT count(*), min(ts), max(ts) FROM " + quoted(table.name()))
                    .collect()
                    .get(0);
            return new Counted((Long) row.get(0), (Instant) row.get(1), (Instant) row.get(2));
        }
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
