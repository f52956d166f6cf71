package dev.logsift.report;

import dev.logsift.finding.Finding;
import java.util.List;

/**
 * Everything that the rules said about a table.
 *
 * @param ran how many rules ran
 * @param found what they found, worst first
 * @param skipped the rules that could not run, or failed
 */
public record ReportFindings(int ran, List<Finding> found, List<Skipped> skipped) {
    public ReportFindings {
        found = List.copyOf(found);
        skipped = List.copyOf(skipped);
    }

    /** A rule that did not run, and why. */
    public record Skipped(String rule, String reason) {}

    /** The rules that found something, each once. */
    public List<RuleDescription> getRules() {
        return found.stream()
                .map(Finding::rule)
                .distinct()
                .map(RuleDescription::of)
                .toList();
    }
}
