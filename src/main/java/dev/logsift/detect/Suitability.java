package dev.logsift.detect;

import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.Result;
import dev.logsift.library.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Knows which columns of a table hold anything at all, from one pass over it, and so which rules can say something. */
final class Suitability {
    private final String view;
    private final long rows;
    private final Map<String, Long> values;

    private Suitability(String view, long rows, Map<String, Long> values) {
        this.view = view;
        this.rows = rows;
        this.values = values;
    }

    /** Counts the values of the columns that any of the rules needs. */
    static Suitability of(Engine engine, String view, List<Query> rules) {
        TreeSet<String> needed = new TreeSet<>();
        rules.forEach(rule -> needed.addAll(lower(rule.header().needs())));
        needed.retainAll(lower(engine.columns(view).stream().map(Column::name).toList()));
        String counts = needed.stream()
                .map(column -> ", count(`" + column + "`) AS `" + column + "`")
                .collect(Collectors.joining());
        Result.Table table = engine.sql("SELECT count(*)" + counts + " FROM `" + view + "`");
        List<Object> row = table.collect().get(0);
        Map<String, Long> values = new HashMap<>();
        for (int i = 1; i < row.size(); i++) {
            values.put(table.columns().get(i).name(), (Long) row.get(i));
        }
        return new Suitability(view, (Long) row.get(0), values);
    }

    /** Why a rule cannot say anything about the table; empty if it can. */
    Optional<String> objection(Query rule) {
        if (rows == 0) {
            return Optional.of("the table has no rows");
        }
        for (String column : lower(rule.header().needs())) {
            if (!values.containsKey(column)) {
                return Optional.of("there is no column " + column + " in " + view);
            }
            if (values.get(column) == 0) {
                return Optional.of("the column " + column + " is NULL in every row");
            }
        }
        long minimum = rule.header().minimumRows();
        return rows < minimum
                ? Optional.of("the table has " + rows + " rows, fewer than the " + minimum + " it needs")
                : Optional.empty();
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
