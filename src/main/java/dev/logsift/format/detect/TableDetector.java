package dev.logsift.format.detect;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.bytes.LineCursor;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.table.ColumnMap;
import dev.logsift.format.table.ColumnNames;
import dev.logsift.format.table.TableFormat;
import dev.logsift.format.table.TableKind;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Tells tables of text, CSV and JSON, from logs by the names of their columns.
 *
 * @param names what the columns of tables are called
 * @param map what the user says they are called, which makes every file a table
 */
public record TableDetector(ColumnNames names, ColumnMap map) implements Serializable {
    /** The kind of table that a file is, should it be one. */
    public static TableKind kind(byte[] head) {
        LineCursor cursor = new LineCursor(head);
        return cursor.next() && head[cursor.start()] == '{' ? TableKind.JSON : TableKind.CSV;
    }

    /**
     * The formats that fit a file, the best one first: what the user maps columns of is a table; else a log format goes
     * first that knows the line of names, or gets as many columns out of the file.
     *
     * @param logs the log formats that fit, the best one first
     */
    public List<Detection> ranked(List<Detection> logs, byte[] head) {
        Optional<Detection> table = TableFormat.detect(kind(head), names, map, head)
                .filter(format -> !map.isEmpty() || logs.isEmpty() || isBetter(format, logs.get(0), head))
                .map(format -> FormatDetector.fit(format, head));
        return table.map(List::of).orElse(map.isEmpty() ? logs : List.of());
    }

    private static boolean isBetter(TableFormat table, Detection log, byte[] head) {
        return table.fit(head).filled().size() > log.fields()
                || table.kind() == TableKind.CSV && !knowsFirstLine(log.format(), head);
    }

    private static boolean knowsFirstLine(FormatDefinition format, byte[] head) {
        LineCursor cursor = new LineCursor(head);
        BoundFormat bound = format.bind(head);
        RecordBatch batch = new RecordBatch(List.of(), 1);
        return cursor.next()
                && !bound.newParser(batch, ZoneOffset.UTC)
                        .parse(head, cursor.start(), cursor.end(), 0)
                        .isReject();
    }
}
