package dev.logsift.detect;

import dev.logsift.finding.Finding;
import dev.logsift.finding.Rating;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.library.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings for tests of what becomes of them; times are minutes after ten o'clock. */
public record SampleFinding(
        Query rule, String entity, double ruleScore, long events, int first, int last, String target, String campaign) {
    private static final Instant TEN = Instant.parse("2024-03-04T10:00:00Z");

    public static SampleFinding by(String rule, String severity, String... tags) {
        String header =
                "/*\ntitle: " + rule + "\nseverity: " + severity + "\ntags: " + List.of(tags) + "\n*/\nSELECT 1";
        Query query = QueryFile.own(rule, "flow", Query.Kind.RULES, Path.of(rule + ".sql"))
                .parse(header);
        return new SampleFinding(query, "10.0.0.1", 0.75, 10, 0, 1, null, null);
    }

    public SampleFinding of(String newEntity) {
        return new SampleFinding(rule, newEntity, ruleScore, events, first, last, target, campaign);
    }

    public SampleFinding scored(double newScore) {
        return new SampleFinding(rule, entity, newScore, events, first, last, target, campaign);
    }

    public SampleFinding counted(long newEvents) {
        return new SampleFinding(rule, entity, ruleScore, newEvents, first, last, target, campaign);
    }

    public SampleFinding seen(int newFirst, int newLast) {
        return new SampleFinding(rule, entity, ruleScore, events, newFirst, newLast, target, campaign);
    }

    public SampleFinding aimedAt(String newTarget) {
        return new SampleFinding(rule, entity, ruleScore, events, first, last, newTarget, campaign);
    }

    public SampleFinding takingPartIn(String newCampaign) {
        return new SampleFinding(rule, entity, ruleScore, events, first, last, target, newCampaign);
    }

    public Finding finding() {
        Severity severity = rule.header().severity().orElseThrow();
        return new Finding(
                0,
                Rating.of(severity, ruleScore),
                rule,
                entity,
                events,
                minute(first),
                minute(last),
                5.0,
                1.0,
                "by " + rule.name() + (target == null ? "" : " at " + target),
                details(),
                Map.of(),
                List.of(),
                List.of());
    }

    private Map<String, Object> details() {
        Map<String, Object> details = new HashMap<>();
        if (target != null) {
            details.put("target", target);
        }
        if (campaign != null) {
            details.put("campaign", campaign);
        }
        return details;
    }

    public static Instant minute(int minute) {
        return TEN.plusSeconds(60L * minute);
    }
}
