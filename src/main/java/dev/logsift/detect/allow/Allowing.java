package dev.logsift.detect.allow;

import dev.logsift.finding.Finding;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells findings that are allowed on a day from those to show. */
public record Allowing(List<Allowance> allowances, LocalDate today) {
    /** By true what is hidden, by false what is shown. */
    public Map<Boolean, List<Finding>> split(Collection<Finding> findings) {
        return findings.stream()
                .collect(Collectors.partitioningBy(finding -> by(finding).isPresent()));
    }

    /** How many of the hidden findings each allowance has hidden: the first one in the file that covers it. */
    public Map<Allowance, Long> count(Collection<Finding> hidden) {
        return hidden.stream()
                .flatMap(finding -> by(finding).stream())
                .collect(Collectors.groupingBy(allowance -> allowance, LinkedHashMap::new, Collectors.counting()));
    }

    private Optional<Allowance> by(Finding finding) {
        return allowances.stream()
                .filter(allowance -> allowance.hides(finding, today))
                .findFirst();
    }
}
