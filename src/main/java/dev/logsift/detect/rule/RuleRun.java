package dev.logsift.detect.rule;

import dev.logsift.finding.Finding;
import dev.logsift.library.Query;
import dev.logsift.text.UserError;
import java.util.List;

/** What became of a rule. */
public sealed interface RuleRun {
    /** The rule's name. */
    String name();

    /**
     * A rule that said what it had to say.
     *
     * @param found what it returned, row by row; nothing where its gate was shut
     */
    record Ran(Query rule, GateState gate, double seconds, List<Finding> found) implements RuleRun {
        @Override
        public String name() {
            return rule.name();
        }
    }

    /** A rule that cannot say anything about this table. */
    record Skipped(Query rule, String reason) implements RuleRun {
        @Override
        public String name() {
            return rule.name();
        }
    }

    /** A rule whose file or SQL is wrong, or that took too long. */
    record Failed(String name, double seconds, UserError error) implements RuleRun {}
}
