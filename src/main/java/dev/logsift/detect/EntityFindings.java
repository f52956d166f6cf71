package dev.logsift.detect;

import dev.logsift.detect.ranking.Story;
import dev.logsift.finding.Finding;
import dev.logsift.library.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything that was found about one entity.
 *
 * @param findings the worst first; never empty
 */
public record EntityFindings(String entity, List<Finding> findings) {
    /** One for each entity, the worst first. */
    public static List<EntityFindings> of(List<Finding> worstFirst) {
        Map<String, List<Finding>> byEntity = new LinkedHashMap<>();
        worstFirst.forEach(finding -> byEntity.computeIfAbsent(finding.entity(), entity -> new ArrayList<>())
                .add(finding));
        return byEntity.entrySet().stream()
                .map(entry -> new EntityFindings(entry.getKey(), entry.getValue()))
                .toList();
    }

    public Severity severity() {
        return findings.get(0).severity();
    }

    public double score() {
        return findings.get(0).score();
    }

    public Instant firstSeen() {
        return findings.stream()
                .map(Finding::firstSeen)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public Instant lastSeen() {
        return findings.stream()
                .map(Finding::lastSeen)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The rules and numbers of its findings in order of time. */
    public String story() {
        return Story.of(findings);
    }
}
