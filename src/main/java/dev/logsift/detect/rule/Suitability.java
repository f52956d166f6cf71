package dev.logsift.detect.rule;

import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.Result;
import dev.logsift.library.Query;
import dev.logsift.library.TimeText;
import dev.logsift.session.query.QueryRunner;
import dev.logsift.text.UserError;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Knows which columns of a table hold anything at all, how many rows it has and how much time it covers, and so which rules can
 * say something.
 *
 * <p>The first rows answer for most columns. Only for what they leave open is the whole table read.
 */
final class Suitability {
    private static final long FIRST_ROWS = 10_000;

    private final QueryRunner runner;
    private final String view;
    private final Set<String> columns;
    private final Set<String> filled = new TreeSet<>();
    private long rows;
    private Duration history = Duration.ZERO;

    private Suitability(QueryRunner runner, String view, Set<String> columns) {
        this.runner = runner;
        this.view = view;
        this.columns = columns;
    }

    /** Counts the values of the columns that any of the rules needs. */
    static Suitability of(Engine engine, QueryRunner runner, String view, List<Query> rules) {
        List<Column> columns = engine.columns(view);
        Suitability suitability = new Suitability(
                runner, view, lower(columns.stream().map(Column::name).toList()));
        suitability.count(engine, rules);
        return suitability;
    }

    private void count(Engine engine, List<Query> rules) {
        Set<String> needed = new TreeSet<>();
        rules.forEach(rule -> needed.addAll(needs(rule)));
        needed.retainAll(columns);
        long mostRows = rules.stream()
                .mapToLong(rule -> rule.header().minimumRows())
                .max()
                .orElse(0);
        boolean asksForHistory = columns.contains("ts")
                && rules.stream()
                        .anyMatch(rule -> !rule.header().minimumHistory().isZero());
        count(engine, needed, "(SELECT * FROM `" + view + "` LIMIT " + Math.max(FIRST_ROWS, mostRows) + ")", "");
        needed.removeAll(filled);
        if (rows > 0 && (asksForHistory || !needed.isEmpty())) {
            count(engine, needed, "`" + view + "`", asksForHistory ? ", min(ts) AS since, max(ts) AS until" : "");
        }
    }

    private void count(Engine engine, Set<String> wanted, String from, String more) {
        String counts = wanted.stream()
                .map(column -> ", count(`" + column + "`) AS `" + column + "`")
                .collect(Collectors.joining());
        Map<String, Object> values =
                firstRow(engine.query("SELECT count(*) AS `*`" + counts + more + " FROM " + from, Map.of()));
        rows = (Long) values.get("*");
        wanted.stream().filter(column -> (Long) values.get(column) > 0).forEach(filled::add);
        if (values.get("since") instanceof Instant since && values.get("until") instanceof Instant until) {
            history = Duration.between(since, until);
        }
    }

    private static Map<String, Object> firstRow(Result.Table table) {
        List<Object> row = table.collect().get(0);
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            values.put(table.columns().get(i).name(), row.get(i));
        }
        return values;
    }

    /** Why a rule cannot say anything about the table; empty if it can. */
    Optional<String> objection(Query rule) {
        if (rows == 0) {
            return Optional.of("the table has no rows");
        }
        for (String column : needs(rule)) {
            if (!columns.contains(column)) {
                return Optional.of("there is no column " + column + " in " + view);
            }
            if (!filled.contains(column)) {
                return Optional.of("the column " + column + " is NULL in every row");
            }
        }
        return tooSmall(rule);
    }

    private Optional<String> tooSmall(Query rule) {
        long minimum = rule.header().minimumRows();
        Duration span = rule.header().minimumHistory();
        if (rows < minimum) {
            return Optional.of("the table has " + rows + " rows, fewer than the " + minimum + " it needs");
        }
        return history.compareTo(span) < 0
                ? Optional.of("the table covers " + TimeText.about(history) + ", less than the " + TimeText.about(span)
                        + " of history it needs")
                : Optional.empty();
    }

    /** A rule whose views read each other in a circle is told so when it runs. */
    private Set<String> needs(Query rule) {
        try {
            return lower(runner.neededColumns(rule));
        } catch (UserError e) {
            return Set.of();
        }
    }

    private static Set<String> lower(Collection<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
