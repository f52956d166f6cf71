package dev.logsift.detect;

import dev.logsift.library.Query;
import dev.logsift.library.Severity;
import dev.logsift.session.Finding;
import dev.logsift.session.LoadedTable;
import dev.logsift.text.UserError;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the rules found in one table, which of them had nothing to go by, and which of them failed. */
public record DetectionRun(
        LoadedTable table, List<Query> ran, List<Finding> findings, List<Skipped> skipped, List<Failed> failed) {

    /** A rule that cannot say anything about this table. */
    public record Skipped(Query rule, String reason) {}

    /** A rule whose file or SQL is wrong. */
    public record Failed(String rule, UserError error) {}

    public boolean hasFindingAtLeast(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity().isAtLeast(severity));
    }

    public Map<Severity, Long> countBySeverity() {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        findings.forEach(finding -> counts.merge(finding.severity(), 1L, Long::sum));
        return counts;
    }
}
