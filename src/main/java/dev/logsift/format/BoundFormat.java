package dev.logsift.format;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A format whose columns are known, ready to make parsers. */
public interface BoundFormat extends Serializable {
    FormatDefinition definition();

    /** The fields of a line, in order. */
    List<LogField> fields();

    /** @param zone the zone of wall-clock times that name none */
    LineParser newParser(RecordBatch batch, ZoneId zone);

    /** The canonical columns of the family, then those of the format's own. */
    default List<LogColumn> columns() {
        Map<String, LogColumn> columns = new LinkedHashMap<>();
        definition().family().columns().forEach(column -> columns.put(column.name(), column));
        for (LogField field : fields()) {
            for (String name : field.columns()) {
                columns.putIfAbsent(name, new LogColumn(name, field.kind().type()));
            }
        }
        return new ArrayList<>(columns.values());
    }

    /** The columns that this format has values for; the others are NULL in every row. */
    default List<String> providedColumns() {
        return fields().stream()
                .flatMap(field -> field.columns().stream())
                .distinct()
                .toList();
    }
}
