package dev.logsift.shell.complete;

import java.util.List;

/** Which part of which statement is being typed. */
sealed interface CompletionSite {
    /** The first word of a statement. */
    record FirstWord() implements CompletionSite {}

    /** A later word of a command; {@code before} are those between the command's name and this one. */
    record Argument(String command, List<String> before) implements CompletionSite {}

    /** SQL. */
    record Sql(SqlCursor cursor) implements CompletionSite {}
}
