package dev.logsift.detect.rule;

import dev.logsift.session.query.Fact;
import java.util.Comparator;
import java.util.List;

/**
 * What became of some rules on one table.
 *
 * @param rules in order of their names
 * @param facts the views that were computed for them, in order
 */
public record RuleRuns(List<RuleRun> rules, List<Fact> facts) {
    public RuleRuns {
        rules = rules.stream().sorted(Comparator.comparing(RuleRun::name)).toList();
        facts = List.copyOf(facts);
    }
}
