package dev.logsift.detect.score;

import dev.logsift.finding.Finding;
import dev.logsift.library.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What one rule said of one entity: a finding with all that was folded into it taken apart again. */
record Alert(String rule, String entity, Severity severity, double ruleScore, Instant firstSeen, Instant lastSeen) {
    private static final Pattern HOST_NAME = Pattern.compile("(?=.*[a-zA-Z])[\\w-]+([.][\\w-]+)+(/.*)?");

    private static final Set<String> EVERYBODY = Set.of("(all)", "0.0.0.0/0", "::/0");

    static List<Alert> of(List<Finding> findings) {
        List<Alert> alerts = new ArrayList<>();
        findings.forEach(finding -> add(finding, alerts));
        return alerts;
    }

    private static void add(Finding finding, List<Alert> alerts) {
        if (finding.rows().isEmpty()) {
            alerts.add(of(finding, finding.severity()));
        } else {
            alerts.add(of(finding.rows().get(0), finding.severity())); // the strongest speaks for all of them
            finding.rows().stream().skip(1).forEach(row -> alerts.add(of(row, row.severity())));
        }
        finding.folded().forEach(other -> add(other, alerts));
    }

    private static Alert of(Finding row, Severity severity) {
        return new Alert(
                row.rule().name(),
                row.entity() == null ? "(all)" : row.entity(),
                severity,
                row.rating().ruleScore(),
                row.firstSeen(),
                row.lastSeen());
    }

    /** Whether it is about a site, a part of one, or everything, and so names nobody. */
    boolean namesNobody() {
        return EVERYBODY.contains(entity)
                || entity.startsWith("/")
                || HOST_NAME.matcher(entity).matches();
    }

    /**
     * When the rule could first know: a rule's score is x / (x + limit), so the limit was reached after (1 - score) / score of
     * what it saw, taken to have come at an even pace.
     */
    Instant knownAt() {
        double untilLimit = ruleScore <= 0 ? 1 : Math.min(1, (1 - ruleScore) / ruleScore);
        long seen = Duration.between(firstSeen, lastSeen).toMillis();
        return firstSeen.plusMillis(Math.round(seen * untilLimit));
    }
}
