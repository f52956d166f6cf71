package dev.logsift.shell.complete;

import dev.logsift.interpreter.SqlToken;
import dev.logsift.interpreter.SqlToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The tables that a statement names, with their aliases, and the names that it gives with AS. */
final class TableReferences {
    private static final Set<String> BEFORE_TABLE = Set.of("FROM", "JOIN", "INTO", "TABLE", "UPDATE");
    private static final Set<String> AFTER_TABLE = Set.of(
            ("ANTI CLUSTER CROSS DISTRIBUTE EXCEPT FULL GROUP HAVING INNER INTERSECT JOIN LATERAL LEFT LIMIT MINUS NATURAL"
                            + " OFFSET ON ORDER PIVOT RIGHT SELECT SEMI SET SORT TABLESAMPLE UNION UNPIVOT USING VALUES WHERE"
                            + " WINDOW")
                    .split(" "));

    /** One table of a statement; its alias is its own name where it has no other. */
    record Reference(String table, String alias) {}

    private final String text;
    private final List<SqlToken> tokens;
    private final List<Reference> tables = new ArrayList<>();
    private final Set<String> given = new LinkedHashSet<>();

    TableReferences(SqlCursor cursor) {
        this.text = cursor.text();
        this.tokens = cursor.others();
        for (int at = 0; at < tokens.size(); at++) {
            if (BEFORE_TABLE.contains(word(at))) {
                readTables(at + 1);
            } else if (word(at).equals("AS") && isName(at + 1) && !isSymbol(at + 2, "(")) {
                given.add(name(at + 1));
            } else if (isName(at) && word(at + 1).equals("AS") && isSymbol(at + 2, "(")) {
                given.add(name(at)); // WITH name AS (SELECT ...
            }
        }
        tables.forEach(table -> given.remove(table.alias()));
    }

    List<Reference> tables() {
        return tables;
    }

    /** Names that the statement gives to columns and to queries in it. */
    Set<String> given() {
        return given;
    }

    /** The table behind a name or alias. */
    Optional<String> table(String nameOrAlias) {
        return tables.stream()
                .filter(table -> table.alias().equalsIgnoreCase(nameOrAlias))
                .map(Reference::table)
                .findFirst();
    }

    /** One table, or several with commas between them. */
    private void readTables(int start) {
        int at = start;
        while (isName(at) && !AFTER_TABLE.contains(word(at))) {
            int end = endOfName(at);
            String table = name(end - 1);
            int alias = word(end).equals("AS") ? end + 1 : end;
            boolean named = isName(alias) && !AFTER_TABLE.contains(word(alias));
            tables.add(new Reference(table, named ? name(alias) : table));
            int next = named ? alias + 1 : end;
            if (!isSymbol(next, ",")) {
                return;
            }
            at = next + 1;
        }
    }

    /** Past {@code catalog.schema.table}. */
    private int endOfName(int start) {
        int at = start + 1;
        while (isSymbol(at, ".") && isName(at + 1)) {
            at += 2;
        }
        return at;
    }

    private boolean isName(int at) {
        return at < tokens.size() && tokens.get(at).isName();
    }

    private String name(int at) {
        return tokens.get(at).name(text);
    }

    private boolean isSymbol(int at, String symbol) {
        return at < tokens.size() && tokens.get(at).is(text, symbol);
    }

    /** The word there in upper case; empty where there is none. */
    private String word(int at) {
        return at < tokens.size() && tokens.get(at).kind() == Kind.WORD
                ? tokens.get(at).in(text).toUpperCase(Locale.ROOT)
                : "";
    }
}
