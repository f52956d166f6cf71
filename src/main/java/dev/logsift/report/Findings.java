package dev.logsift.report;

import java.util.List;

/** Everything that the rules said about a table, worst first. */
public record Findings(List<Finding> found, List<Skipped> skipped) {
    public Findings {
        found = List.copyOf(found);
        skipped = List.copyOf(skipped);
    }

    /** A rule that did not run, and why. */
    public record Skipped(String rule, String reason) {}
}
