package dev.logsift.library;

import dev.logsift.text.YamlMapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the header of a query of both families says for each of them. Below a key named after a family stands what holds for that
 * family only, be it of the whole query, of a parameter, a column or the chart; what has a section for the other family alone is not
 * there.
 */
final class FamilySections {
    private final YamlMapping header;
    private final String family;

    private FamilySections(YamlMapping header, String family) {
        this.header = header;
        this.family = family;
    }

    /** The header as one family has it. */
    static YamlMapping of(YamlMapping header, String family) {
        return header.with(new FamilySections(header, family).merged(header.asMap()));
    }

    private Map<String, Object> merged(Map<?, ?> mapping) {
        Map<String, Object> merged = new LinkedHashMap<>();
        mapping.forEach((key, value) -> {
            boolean isSection = QueryLibrary.FAMILIES.contains(String.valueOf(key));
            if (!isSection && isOfFamily(value)) {
                merged.put(String.valueOf(key), value instanceof Map<?, ?> inner ? merged(inner) : value);
            }
        });
        section(mapping).forEach((key, value) -> merged.put(String.valueOf(key), value));
        return merged;
    }

    /** What has a section for the other family only, is of that one only. */
    private boolean isOfFamily(Object value) {
        return !(value instanceof Map<?, ?> mapping)
                || mapping.containsKey(family)
                || QueryLibrary.FAMILIES.stream().noneMatch(mapping::containsKey);
    }

    private Map<?, ?> section(Map<?, ?> mapping) {
        Object section = mapping.get(family);
        if (section == null || section instanceof Map<?, ?>) {
            return section == null ? Map.of() : (Map<?, ?>) section;
        }
        throw header.wrong(family, "a mapping, of what holds for " + family + " logs only");
    }

    /** The statement with the columns that the header names only, in its order, and as the family calls them. */
    static QueryText withColumnsOf(QueryHeader header, QueryText text) {
        if (header.columns().isEmpty()) {
            return text;
        }
        String columns = header.columns().entrySet().stream()
                .map(column -> column.getValue().of().orElse(column.getKey()) + " AS " + column.getKey())
                .collect(Collectors.joining(", "));
        // In place of the header's last line, so that errors name the right line of the file.
        boolean roomAbove = text.line() > 1;
        String sql = "SELECT " + columns + " FROM (" + (roomAbove ? "\n" : "") + text.sql() + "\n)";
        return new QueryText(text.yaml(), sql, roomAbove ? text.line() - 1 : text.line());
    }
}
