package dev.logsift.format.table;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.FormatCard;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.column.Family;
import dev.logsift.format.field.FieldKind;
import dev.logsift.format.field.LogField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of text, CSV or JSON: a format whose columns each file names itself, and that are known by their names.
 *
 * @param names what the family's columns are called in tables
 * @param map what the user says they are called in this one
 */
public record TableFormat(FormatCard card, TableKind kind, ColumnNames names, ColumnMap map)
        implements FormatDefinition {

    public static TableFormat of(TableKind kind, Family family, ColumnNames names, ColumnMap map) {
        FormatCard card = new FormatCard(
                kind.word(), List.of(), kind.title(), family, false, "", List.of(), List.of(), Map.of(), List.of());
        return new TableFormat(card, kind, names, map);
    }

    /** The format of a file that begins so, if its columns are those of a family. */
    public static Optional<TableFormat> detect(TableKind kind, ColumnNames names, ColumnMap map, byte[] head) {
        return TableFit.best(names, map, columnsOf(kind, head)).map(fit -> of(kind, fit.family(), names, map));
    }

    /** The names of a file's own columns; those inside objects with points between. */
    public static List<String> columnsOf(TableKind kind, byte[] head) {
        return kind == TableKind.JSON ? JsonPaths.in(head) : CsvFormat.names(head);
    }

    /** Which columns of a file are the family's. */
    public TableFit fit(byte[] head) {
        return TableFit.of(family(), names, map, columnsOf(kind, head));
    }

    @Override
    public String layout() {
        return kind.title();
    }

    /** A file of nothing is a table of nothing, whatever its columns should have been. */
    @Override
    public BoundFormat bind(byte[] head) {
        TableFit fit = columnsOf(kind, head).isEmpty() ? new TableFit(family(), Map.of()) : fit(head);
        if (kind == TableKind.CSV) {
            return CsvFormat.of(card, head, columns -> fields(fit, columns));
        }
        List<String> paths = JsonPaths.in(head);
        List<LogField> fields = fields(fit, paths);
        List<JsonFormat.Key> keys = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            keys.add(new JsonFormat.Key(paths.get(i), fields.get(i)));
        }
        // of several keys for a column the first counts: one of this column only goes before one of which it is a part
        keys.sort((one, other) ->
                one.field().columns().size() - other.field().columns().size());
        return new JsonFormat(card, keys, List.of(), List.of());
    }

    @Override
    public boolean isSelfDescribing() {
        return true;
    }

    /** What columns stand for; those that are none of the family's are text under names of their own. */
    private List<LogField> fields(TableFit fit, List<String> columns) {
        Map<String, LogField> fields = new LinkedHashMap<>();
        for (String column : columns) {
            LogField own = new LogField(fit.ownName(column.replace('.', '_')), FieldKind.TEXT);
            fields.put(column, fit.fields().getOrDefault(column, own));
        }
        return List.copyOf(fields.values());
    }
}
