package dev.logsift.format;

import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.field.FieldDecoders;
import dev.logsift.format.field.LogField;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A format whose columns are known, ready to make parsers. */
public interface BoundFormat extends Serializable {
    FormatDefinition definition();

    /** The fields of a line, in order. */
    List<LogField> fields();

    /** @param zone the zone of wall-clock times that name none, where the format does not say it */
    default LineParser newParser(RecordBatch batch, ZoneId zone) {
        return LineParsers.of(this, new FieldDecoders(batch, zoneOr(zone)));
    }

    /** The zone of the format's wall-clock times, or another where the format does not say it. */
    default ZoneId zoneOr(ZoneId other) {
        String own = definition().card().zone();
        return own.isEmpty() ? other : ZoneId.of(own);
    }

    /** A parser of the lines as they should be, which reads none that another format explains better. */
    default LineParser newStrictParser(RecordBatch batch, ZoneId zone) {
        return newParser(batch, zone);
    }

    /** The ways to read a line, the usual one first. */
    List<LineParser> ways(FieldDecoders decoders);

    /** Columns that {@link #ways} fill besides those of the fields. */
    default List<LogColumn> furtherColumns() {
        return List.of();
    }

    /** How many of a format's columns the lines of a file have. */
    default int columnsIn(byte[] head) {
        return (int) fields().stream()
                .flatMap(field -> field.columns().stream())
                .distinct()
                .count();
    }

    /** The canonical columns of the family, then those of the format's own. */
    default List<LogColumn> columns() {
        Map<String, LogColumn> columns = new LinkedHashMap<>();
        definition().family().columns().forEach(column -> columns.put(column.name(), column));
        for (LogField field : fields()) {
            for (String name : field.columns()) {
                columns.putIfAbsent(name, new LogColumn(name, field.typeOf(name)));
            }
        }
        furtherColumns().forEach(column -> columns.putIfAbsent(column.name(), column));
        LineParsers.workedOut(this).forEach(column -> columns.putIfAbsent(column.name(), column));
        return new ArrayList<>(columns.values());
    }

    /**
     * Whether a line holds every value of a column as the column has it, but for what backslashes escape, bytes that are no
     * UTF-8, and quotes that are doubled. Lines without a value of interest can then be told without taking them apart.
     */
    default boolean isVerbatim(String column) {
        List<LogField> filling = fields().stream()
                .filter(field -> field.columns().contains(column))
                .toList();
        return !filling.isEmpty() && filling.stream().allMatch(field -> field.isVerbatim(column));
    }

    /** The columns that this format has values for; the others are NULL in every row. */
    default List<String> providedColumns() {
        Set<String> names = new LinkedHashSet<>();
        fields().forEach(field -> names.addAll(field.columns()));
        furtherColumns().forEach(column -> names.add(column.name()));
        LineParsers.workedOut(this).forEach(column -> names.add(column.name()));
        return List.copyOf(names);
    }
}
