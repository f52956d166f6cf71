package dev.logsift.finding;

import dev.logsift.engine.Column;
import dev.logsift.library.Query;
import dev.logsift.text.UserError;
import java.util.List;

/** What every rule returns. */
public final class FindingColumns {
    /** The first columns, in this order; what follows is the rule's own. */
    public static final List<String> CONTRACT = List.of(
            "entity STRING",
            "score DOUBLE",
            "events BIGINT",
            "first_seen TIMESTAMP",
            "last_seen TIMESTAMP",
            "observed DOUBLE",
            "expected DOUBLE",
            "summary STRING");

    private FindingColumns() {}

    /** An error where a rule's columns are others. */
    public static void check(Query rule, List<Column> columns) {
        List<String> actual = columns.stream()
                .map(column -> column.name() + " " + column.sqlType())
                .toList();
        if (actual.size() < CONTRACT.size()
                || !actual.subList(0, CONTRACT.size()).equals(CONTRACT)) {
            throw UserError.of("the rule " + rule.name() + " does not return a finding's columns")
                    .at(rule.file().toString())
                    .because("it returns " + String.join(", ", actual))
                    .help("return first " + String.join(", ", CONTRACT));
        }
    }
}
