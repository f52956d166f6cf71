package dev.logsift.shell.complete;

import dev.logsift.engine.Column;
import dev.logsift.engine.SqlFunction;
import dev.logsift.engine.SqlSetting;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that SQL can have at a moment: keywords, functions, settings, and tables with their columns. */
public final class Vocabulary {
    /** What is offered and coloured before an engine tells its own. */
    static final List<String> COMMON_KEYWORDS = List.of(
            ("ALL AND AS ASC BETWEEN BY CASE CAST CREATE CROSS CUBE DESC DISTINCT DROP ELSE END EXCEPT EXISTS EXPLAIN FALSE"
                            + " FILTER FROM FULL GROUP HAVING ILIKE IN INNER INTERSECT INTERVAL INTO IS JOIN LATERAL LEFT LIKE"
                            + " LIMIT NOT NULL OFFSET ON OR ORDER OUTER OVER PARTITION REPLACE RIGHT RLIKE ROLLUP SELECT SET"
                            + " TABLE TEMPORARY THEN TIMESTAMP TRUE UNION USING VALUES VIEW WHEN WHERE WINDOW WITH")
                    .split(" "));

    private final Set<String> keywords;
    private final Map<String, SqlFunction> functions = new TreeMap<>();
    private final List<SqlSetting> settings;
    private final Map<String, List<Column>> tables;
    private final Set<String> columns;

    public Vocabulary(
            Collection<String> keywords,
            Collection<SqlFunction> functions,
            List<SqlSetting> settings,
            Map<String, List<Column>> tables) {
        this.keywords = new TreeSet<>(keywords);
        this.keywords.addAll(COMMON_KEYWORDS);
        functions.forEach(function -> this.functions.put(function.name().toLowerCase(Locale.ROOT), function));
        this.settings = List.copyOf(settings);
        this.tables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.tables.putAll(tables);
        this.columns = tables.values().stream()
                .flatMap(List::stream)
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** While nothing tells more. */
    public static Vocabulary basic() {
        return new Vocabulary(List.of(), List.of(), List.of(), Map.of());
    }

    /** The same language with other tables. */
    Vocabulary withTables(Map<String, List<Column>> newTables) {
        return new Vocabulary(keywords, functions.values(), settings, newTables);
    }

    Set<String> keywords() {
        return keywords;
    }

    Collection<SqlFunction> functions() {
        return functions.values();
    }

    List<SqlSetting> settings() {
        return settings;
    }

    Set<String> tables() {
        return tables.keySet();
    }

    /** The columns of a table; empty where there is no such table. */
    Optional<List<Column>> columns(String table) {
        return Optional.ofNullable(tables.get(table));
    }

    /** The columns of all tables. */
    Stream<Column> columns() {
        return tables.values().stream().flatMap(List::stream);
    }

    /** Whether SQL has hardly another use for the word than as a keyword. */
    public boolean isCommonKeyword(String word) {
        return COMMON_KEYWORDS.contains(word.toUpperCase(Locale.ROOT));
    }

    public boolean isKeyword(String word) {
        return keywords.contains(word.toUpperCase(Locale.ROOT));
    }

    public boolean isFunction(String word) {
        return functions.containsKey(word.toLowerCase(Locale.ROOT));
    }

    public boolean isTable(String word) {
        return tables.containsKey(word);
    }

    public boolean isColumn(String word) {
        return columns.contains(word.toLowerCase(Locale.ROOT));
    }
}
