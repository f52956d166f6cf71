package dev.logsift.detect.ranking;

import dev.logsift.finding.Finding;
import dev.logsift.library.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts what the rules found in order: folded, rated by what else is known of each entity, numbered, and told in context. */
public final class Ranking {
    /** By score; what is equal keeps an order that does not depend on which rule ended first. */
    static final Comparator<Finding> WORST_FIRST = Comparator.comparingDouble(Finding::score)
            .reversed()
            .thenComparing(finding -> finding.rule().name())
            .thenComparing(Finding::entity, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Finding::firstSeen, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Finding::summary, Comparator.nullsLast(Comparator.naturalOrder()));

    private Ranking() {}

    /** @param minimum findings below it are left out, once everything has been rated */
    public static List<Finding> of(Collection<Finding> found, Severity minimum) {
        List<Finding> folded = Folding.causes(Folding.repeats(found));
        List<Finding> numbered = new ArrayList<>();
        Folding.crowds(Folding.campaigns(rated(folded))).stream()
                .filter(finding -> finding.severity().isAtLeast(minimum))
                .sorted(WORST_FIRST)
                .forEach(finding -> numbered.add(finding.numbered(numbered.size() + 1)));
        Map<String, List<Finding>> byEntity = byEntity(numbered);
        return numbered.stream()
                .map(finding -> Story.around(finding, others(finding, byEntity))
                        .map(finding::adding)
                        .orElse(finding))
                .toList();
    }

    private static Map<String, List<Finding>> byEntity(List<Finding> findings) {
        return findings.stream().filter(Finding::blamesSomebody).collect(Collectors.groupingBy(Finding::entity));
    }

    private static List<Finding> rated(List<Finding> findings) {
        Map<String, List<Finding>> byEntity = byEntity(findings);
        return findings.stream()
                .map(finding -> finding.blamesSomebody() ? rated(finding, byEntity.get(finding.entity())) : finding)
                .toList();
    }

    /** Findings below medium are too common to support others. */
    private static Finding rated(Finding finding, List<Finding> aboutEntity) {
        Set<String> further = aboutEntity.stream()
                .filter(other -> other.severity().isAtLeast(Severity.MEDIUM))
                .flatMap(other -> Attack.tactics(other).stream())
                .collect(Collectors.toSet());
        further.removeAll(Attack.tactics(finding));
        boolean worst = finding == aboutEntity.stream().min(WORST_FIRST).orElseThrow();
        return finding.rated(finding.rating().supported(further.size(), worst));
    }

    private static List<Finding> others(Finding finding, Map<String, List<Finding>> byEntity) {
        return byEntity.getOrDefault(finding.entity(), List.of()).stream()
                .filter(other -> other != finding)
                .toList();
    }
}
