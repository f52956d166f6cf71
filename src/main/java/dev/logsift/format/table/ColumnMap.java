package dev.logsift.format.table;

import dev.logsift.text.UserError;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a user says of the columns of a table, as in {@code client=remote_host,status=http.code}.
 *
 * @param columns the table's columns, a point leading to a field inside one, by the names of the family's
 */
public record ColumnMap(Map<String, String> columns) implements Serializable {
    public static final ColumnMap NONE = new ColumnMap(Map.of());

    /** Reads {@code canonical=column} pairs, of which one text may hold several between commas. */
    public static ColumnMap parse(List<String> texts) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String text : texts) {
            for (String pair : text.split(",")) {
                int equals = pair.indexOf('=');
                if (equals < 1 || equals == pair.length() - 1) {
                    throw UserError.usage("--map takes canonical=column, not '" + pair + "'")
                            .help("write it like --map client=remote_host,status=http.code");
                }
                columns.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
        return new ColumnMap(columns);
    }

    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /** The same as {@link #parse} reads it. */
    @Override
    public String toString() {
        return columns.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
