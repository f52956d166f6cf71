package dev.logsift.shell.complete;

import java.util.Optional;

/** What can stand where the cursor is in SQL. */
sealed interface Expected {
    /** Text of the user's own: a comment, a string, a number, a new name. */
    record OwnText() implements Expected {}

    /** A word of the grammar. */
    record Keyword() implements Expected {}

    record TableName() implements Expected {}

    /** An expression: columns, functions, keywords. */
    record Expression() implements Expected {}

    /** A column of this table or alias. */
    record ColumnOf(String qualifier) implements Expected {}

    /**
     * A value that is compared with this column.
     *
     * @param qualifier the table or alias that stands before it
     */
    record ValueOf(Optional<String> qualifier, String column) implements Expected {}

    /** A path in back-ticks, as in {@code FROM access_log.`/path`}. */
    record FilePath() implements Expected {}

    /** What {@code SET} takes. */
    record SettingName() implements Expected {}
}
