package dev.logsift.detect;

import dev.logsift.detect.rule.RuleRun;
import dev.logsift.detect.rule.RuleRuns;
import dev.logsift.finding.Finding;
import dev.logsift.library.Query;
import dev.logsift.library.Severity;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.text.UserError;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules found in one table.
 *
 * @param runs what became of each rule
 * @param findings folded, grouped and numbered, worst first
 * @param hidden what {@code allow} hides, in the same way, with numbers of its own
 */
public record DetectionRun(LoadedTable table, RuleRuns runs, List<Finding> findings, List<Finding> hidden) {
    /** What became of each rule, in order of their names. */
    public List<RuleRun> rules() {
        return runs.rules();
    }

    /** What is wrong with gates, whose rules ran without them. */
    public List<UserError> wrongGates() {
        return rulesThat(RuleRun.Ran.class)
                .flatMap(ran -> ran.gate().trouble().stream())
                .toList();
    }

    public List<Query> ran() {
        return rulesThat(RuleRun.Ran.class).map(RuleRun.Ran::rule).toList();
    }

    public List<RuleRun.Skipped> skipped() {
        return rulesThat(RuleRun.Skipped.class).toList();
    }

    public List<RuleRun.Failed> failed() {
        return rulesThat(RuleRun.Failed.class).toList();
    }

    public boolean hasFindingAtLeast(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity().isAtLeast(severity));
    }

    /** The worst of the hidden findings, if no finding that is shown is as bad. */
    public Optional<Finding> hiddenAndWorse() {
        double worstShown = findings.isEmpty() ? -1 : findings.get(0).score();
        return hidden.stream().findFirst().filter(finding -> finding.score() > worstShown);
    }

    public Map<Severity, Long> countBySeverity() {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        findings.forEach(finding -> counts.merge(finding.severity(), 1L, Long::sum));
        return counts;
    }

    private <T extends RuleRun> Stream<T> rulesThat(Class<T> outcome) {
        return rules().stream().filter(outcome::isInstance).map(outcome::cast);
    }
}
