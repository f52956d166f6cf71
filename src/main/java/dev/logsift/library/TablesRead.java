package dev.logsift.library;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables that SQL reads, as far as its words tell: names behind FROM, JOIN and TABLE that no WITH has defined before.
 *
 * <p>Names in comments and texts, and columns that are called as a table is, do not count.
 */
final class TablesRead {
    private static final Pattern TOKEN = Pattern.compile(
            "--[^\n]*|/\\*.*?\\*/|'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|(?<name>`[^`]+`|\\w+)|(?<symbol>[(),])",
            Pattern.DOTALL);
    private static final Set<String> BEFORE_TABLES = Set.of("FROM", "JOIN", "TABLE");
    private static final Set<String> NO_TABLES = Set.of("SELECT", "LATERAL", "VALUES", "WITH");
    private static final Set<String> AFTER_TABLES =
            Set.of("WHERE", "GROUP", "ORDER", "HAVING", "WINDOW", "ON", "USING", "UNION", "LIMIT", "SELECT");

    private final Set<String> read = new LinkedHashSet<>();
    private final Set<String> defined = new HashSet<>();
    private final Deque<Scope> scopes = new ArrayDeque<>(List.of(new Scope(null, false)));
    private String lastName = "";
    private String nameBeforeAs;

    private TablesRead() {}

    /** Names in lower case, in the order in which they occur. */
    static Set<String> in(String sql) {
        TablesRead tables = new TablesRead();
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            if (token.group("name") != null) {
                tables.name(token.group("name").replace("`", ""));
            } else if (token.group("symbol") != null) {
                tables.symbol(token.group("symbol").charAt(0));
            }
        }
        return tables.read;
    }

    private void name(String name) {
        String word = name.toUpperCase(Locale.ROOT);
        Scope scope = scopes.peek();
        if (BEFORE_TABLES.contains(word)) {
            scope.amongTables = true;
            scope.tableNext = true;
        } else if (AFTER_TABLES.contains(word) || NO_TABLES.contains(word)) {
            scope.amongTables = false;
            scope.tableNext = false;
        } else if (scope.tableNext) {
            scope.tableNext = false;
            table(name.toLowerCase(Locale.ROOT));
        }
        nameBeforeAs = word.equals("AS") ? lastName : null;
        lastName = name.toLowerCase(Locale.ROOT);
    }

    private void symbol(char symbol) {
        Scope scope = scopes.peek();
        switch (symbol) {
            case '(' -> scopes.push(new Scope(nameBeforeAs, scope.tableNext));
            case ')' -> close();
            default -> scope.tableNext = scope.amongTables;
        }
        nameBeforeAs = null;
    }

    private void close() {
        if (scopes.size() > 1) {
            Scope closed = scopes.pop();
            if (closed.definition != null) {
                defined.add(closed.definition);
            }
            scopes.peek().tableNext = false;
        }
    }

    private void table(String name) {
        if (!defined.contains(name)) {
            read.add(name);
        }
    }

    /** What stands between two parentheses. */
    private static final class Scope {
        private final String definition;
        private boolean amongTables;
        private boolean tableNext;

        /** @param definition the name that WITH gives to it; null where it gives none */
        Scope(String definition, boolean tableNext) {
            this.definition = definition;
            this.tableNext = tableNext;
            this.amongTables = tableNext;
        }
    }
}
