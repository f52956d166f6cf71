package dev.logsift.storage;

import dev.logsift.engine.Column;
import dev.logsift.engine.Type;
import dev.logsift.format.column.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a table is cleaned before it is stored: what becomes of each column, and what is counted as changed.
 *
 * <p>A flow's missing packets and type of service become 0, missing flows 1 (a record is one flow at least). Bytes and
 * duration become numbers. The raw line is left out: {@code _file} and {@code _offset} lead to it.
 */
final class Cleaning {
    private static final String RAW = "_raw";
    private static final Map<String, String> FLOW_FILLS = Map.of("packets", "0", "flows", "1", "tos", "0");
    private static final Map<String, String> FLOW_NUMBERS = Map.of("bytes", "BIGINT", "duration_s", "DOUBLE");

    private final boolean flow;
    private final boolean hasRaw;
    private final List<String> expressions = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    private Cleaning(boolean flow, boolean hasRaw) {
        this.flow = flow;
        this.hasRaw = hasRaw;
    }

    static Cleaning of(Family family, List<Column> columns) {
        boolean raw = columns.stream().anyMatch(column -> column.name().equals(RAW));
        Cleaning cleaning = new Cleaning(family == Family.FLOW, raw);
        columns.forEach(cleaning::clean);
        return cleaning;
    }

    /** The cleaned rows of a table. */
    String select(String table) {
        return "SELECT " + String.join(", ", expressions) + " FROM " + quoted(table);
    }

    List<Change> changes() {
        return changes;
    }

    /** A query for one row: the rows that each change touches, after the number of all rows. */
    String countQuery(String table) {
        return changes.stream()
                .map(change -> ", " + change.count())
                .collect(Collectors.joining("", "SELECT count(*)", " FROM " + quoted(table)));
    }

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private void clean(Column column) {
        String name = column.name();
        if (name.equals(RAW)) {
            changes.add(new Change(name, "left out: _file and _offset lead to the line", "count(*)"));
        } else if (flow && FLOW_FILLS.containsKey(name)) {
            fill(name, FLOW_FILLS.get(name));
        } else if (flow && FLOW_NUMBERS.containsKey(name)) {
            number(column, FLOW_NUMBERS.get(name));
        } else {
            expressions.add(quoted(name));
        }
    }

    private void fill(String name, String value) {
        expressions.add("coalesce(" + name + ", " + value + ") AS " + name);
        changes.add(new Change(name, "NULL filled with " + value, "count_if(" + name + " IS NULL)"));
    }

    private void number(Column column, String type) {
        String name = column.name();
        if (column.type() == Type.STRING) {
            expressions.add(withoutUnit(name, type) + " AS " + name);
            changes.add(new Change(name, "text made a number", "count(" + name + ")"));
            return;
        }
        expressions.add(quoted(name));
        if (name.equals("bytes") && hasRaw) {
            changes.add(new Change(name, "units such as 1.5 M made a number", otherwiseInTheLine(name)));
        } else {
            changes.add(new Change(name, "text made a number", "0L"));
        }
    }

    /** K, M, G and T are decimal, as nfdump means them; what is no number becomes NULL. */
    private static String withoutUnit(String name, String type) {
        String text = "upper(trim(" + name + "))";
        return "CAST(try_cast(rtrim('KMGT ', " + text + ") AS DECIMAL(30, 6)) * CASE right(" + text + ", 1)"
                + " WHEN 'K' THEN 1000 WHEN 'M' THEN 1000000 WHEN 'G' THEN 1000000000 WHEN 'T' THEN 1000000000000"
                + " ELSE 1 END AS " + type + ")";
    }

    /** The loader has made the number already; where the line lacks its digits, it was written with a unit. */
    private static String otherwiseInTheLine(String name) {
        return "count_if(" + name + " >= 1000 AND NOT contains(" + RAW + ", CAST(" + name + " AS STRING)))";
    }
}
