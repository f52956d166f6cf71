package dev.logsift.report;

import dev.logsift.session.Finding;
import java.util.List;

/** Everything that the rules said about a table, worst first, and the rules that said nothing. */
public record ReportFindings(List<Finding> found, List<Skipped> skipped) {
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
