package dev.logsift.session.load;

import dev.logsift.engine.Engine;
import dev.logsift.format.column.Family;
import java.util.Map;
import java.util.stream.Collectors;

/** A log without a line: what queries are tried on where none is loaded. */
public final class EmptyLog {
    /** What is left where a table cannot have lines that could not be read. */
    static final String NO_REJECTS = "SELECT CAST(NULL AS STRING) AS file, CAST(NULL AS BIGINT) AS offset,"
            + " CAST(NULL AS STRING) AS reason, CAST(NULL AS STRING) AS raw WHERE false";

    private static final String ORIGIN = ", '' AS _file, 0L AS _offset, '' AS _raw";

    private EmptyLog() {}

    /** Makes the views of a family, its rejects included, with all columns that every log has. */
    public static void createViews(Engine engine, Family family) {
        String columns = family.columns().stream()
                .map(column -> "CAST(NULL AS " + column.type() + ") AS " + column.name())
                .collect(Collectors.joining(", "));
        engine.createView(family.word(), "SELECT " + columns + ORIGIN + " WHERE false", Map.of());
        engine.createView(family.word() + "_rejects", NO_REJECTS, Map.of());
    }
}
