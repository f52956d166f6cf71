package dev.logsift.shell.complete;

import dev.logsift.interpreter.SqlToken;
import dev.logsift.interpreter.SqlToken.Kind;
import dev.logsift.shell.complete.Expected.ColumnOf;
import dev.logsift.shell.complete.Expected.Expression;
import dev.logsift.shell.complete.Expected.FilePath;
import dev.logsift.shell.complete.Expected.Keyword;
import dev.logsift.shell.complete.Expected.OwnText;
import dev.logsift.shell.complete.Expected.SettingName;
import dev.logsift.shell.complete.Expected.TableName;
import dev.logsift.shell.complete.Expected.ValueOf;
import java.util.Optional;

/**
 * Tells from the words before a cursor what is expected there. It knows the clauses of a query and no more: a half-typed
 * statement has no grammar, and what it does not know is taken for an expression.
 */
final class SqlGrammar {
    private static final String[] COMPARISONS = {"=", "==", "<=>", "<>", "!=", "<", ">", "<=", ">="};
    private static final String[] FILE_SOURCES = {"access_log", "flow_log", "parquet", "orc", "csv", "json", "text"};
    private static final String[] BEFORE_TABLE = {"FROM", "JOIN", "INTO", "TABLE", "UPDATE"};
    private static final String[] BEFORE_EXPRESSION = {
        "SELECT", "WHERE", "ON", "BY", "HAVING", "QUALIFY", "WHEN", "THEN", "ELSE", "SET", "VALUES", "FILTER"
    };

    private final SqlCursor cursor;

    private SqlGrammar(SqlCursor cursor) {
        this.cursor = cursor;
    }

    static Expected at(SqlCursor cursor) {
        return new SqlGrammar(cursor).expected();
    }

    private Expected expected() {
        if (cursor.inComment()
                || cursor.word()
                        .map(SqlToken::kind)
                        .filter(Kind.PARAMETER::equals)
                        .isPresent()) {
            return new OwnText();
        }
        if (cursor.isBefore(cursor.size(), "SET") && cursor.size() > 0 && !cursor.isBefore(1, "=")) {
            return new SettingName();
        }
        if (cursor.isBefore(1, ".")) {
            return behindDot();
        }
        Optional<Expected> value = comparedColumn();
        if (value.isPresent()) {
            return value.get();
        }
        boolean text = cursor.word()
                .filter(word -> word.isString() || word.kind() == Kind.NUMBER)
                .isPresent();
        return text || cursor.isBefore(1, "LIMIT", "OFFSET") ? new OwnText() : byClause();
    }

    private Expected behindDot() {
        boolean path = cursor.isBefore(2, FILE_SOURCES)
                && cursor.word().filter(word -> word.kind() == Kind.QUOTED_NAME).isPresent();
        if (path) {
            return new FilePath();
        }
        return cursor.nameBefore(2).<Expected>map(ColumnOf::new).orElse(new OwnText());
    }

    /** Behind {@code column =}, {@code column LIKE} and inside {@code column IN (}. */
    private Optional<Expected> comparedColumn() {
        if (cursor.isBefore(1, COMPARISONS)) {
            return valueOf(2);
        }
        if (cursor.isBefore(1, "LIKE", "ILIKE", "RLIKE")) {
            return valueOf(cursor.isBefore(2, "NOT") ? 3 : 2);
        }
        int open = 1;
        while (cursor.isBefore(open, ",")
                || cursor.before(open).filter(SqlGrammar::isLiteral).isPresent()) {
            open++;
        }
        if (cursor.isBefore(open, "(") && cursor.isBefore(open + 1, "IN")) {
            return valueOf(cursor.isBefore(open + 2, "NOT") ? open + 3 : open + 2);
        }
        return Optional.empty();
    }

    private static boolean isLiteral(SqlToken token) {
        return token.isString() || token.kind() == Kind.NUMBER;
    }

    private Optional<Expected> valueOf(int distance) {
        Optional<String> qualifier =
                cursor.isBefore(distance + 1, ".") ? cursor.nameBefore(distance + 2) : Optional.empty();
        return cursor.nameBefore(distance).map(column -> new ValueOf(qualifier, column));
    }

    /** By the clause that the cursor is in: the nearest keyword before it that is not inside parentheses of its own. */
    private Expected byClause() {
        int depth = 0;
        for (int distance = 1; distance <= cursor.size(); distance++) {
            if (cursor.isBefore(distance, ")")) {
                depth++;
            } else if (cursor.isBefore(distance, "(")) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && cursor.isBefore(distance, BEFORE_EXPRESSION)) {
                return cursor.isBefore(1, "AS") ? new Keyword() : new Expression();
            } else if (depth == 0 && cursor.isBefore(distance, BEFORE_TABLE)) {
                return distance == 1 || cursor.isBefore(1, ",") ? new TableName() : new Keyword();
            }
        }
        return new Keyword();
    }
}
