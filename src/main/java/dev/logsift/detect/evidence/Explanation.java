package dev.logsift.detect.evidence;

import dev.logsift.detect.FindingRows;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.finding.Finding;
import dev.logsift.finding.Rating;
import dev.logsift.library.Parameter;
import dev.logsift.library.Query;
import dev.logsift.library.TimeText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that is known of a finding, fact by fact. */
public final class Explanation {
    private static final List<Column> COLUMNS =
            List.of(Column.text("what"), Column.prose("value"), Column.prose("meaning"));
    private static final List<String> BASELINE =
            List.of("baseline", "baseline_n", "baseline_from", "baseline_to", "severity");

    private final Finding finding;
    private final List<List<Object>> rows = new ArrayList<>();

    private Explanation(Finding finding) {
        this.finding = finding;
    }

    /** @param silencedBy changes of parameters that would silence it */
    public static Result.Table of(Finding finding, List<String> silencedBy) {
        Explanation explanation = new Explanation(finding);
        explanation.addNumbers();
        explanation.addBaseline();
        explanation.addScore();
        explanation.addFolded();
        explanation.addDetails();
        explanation.addThresholds();
        explanation.addSilencing(silencedBy);
        finding.rule()
                .header()
                .falsePositives()
                .forEach(innocent -> explanation.add("may be innocent", innocent, "as the rule says"));
        return new Result.Table(COLUMNS, Rows.of(List.copyOf(explanation.rows)));
    }

    private void addNumbers() {
        Query rule = finding.rule();
        add("rule", rule.name(), rule.header().title());
        add("finding", finding.entity(), finding.summary());
        add("observed", finding.observed(), "what was seen");
        add("expected", finding.expected(), "the limit, or what is usual");
    }

    private void addBaseline() {
        Map<String, Object> details = finding.details();
        if (details.get("baseline") != null) {
            add("baseline", details.get("baseline"), "what it was compared with");
        }
        if (details.get("baseline_n") != null) {
            add("baseline size", details.get("baseline_n"), "values in the baseline");
        }
        if (details.get("baseline_from") instanceof Instant from && details.get("baseline_to") instanceof Instant to) {
            add("baseline window", from + " to " + to, TimeText.about(Duration.between(from, to)));
        }
    }

    private void addScore() {
        Rating rating = finding.rating();
        String risen = rating.severity() == rating.usual()
                ? "the rule's own, or what it says of this finding"
                : "raised from " + rating.usual().word() + ": the entity has " + rating.furtherTactics()
                        + " further tactics";
        add("severity", rating.severity().word(), risen);
        add("score", rating.score(), "band + 0.2 * strength + support");
        add("score: band", rating.band(), "where " + rating.usual().word() + " begins");
        add("score: rule's score", rating.ruleScore(), "from 0 to 1; 0.5 is just at the limit");
        add("score: strength", rating.strength(), "2 * rule's score - 1");
        add("score: support", rating.support(), support(rating));
    }

    private static String support(Rating rating) {
        return rating.furtherTactics() == 0
                ? "the entity has no finding of another tactic"
                : "the entity has findings of " + rating.furtherTactics() + " further ATT&CK tactics";
    }

    private void addFolded() {
        if (finding.rows().size() > 1) {
            add("stands for", finding.rows().size(), "findings of the rule; the numbers are the strongest one's");
        }
        finding.folded()
                .forEach(other ->
                        add("folded", other.rule().name(), other.severity().word() + ": " + other.summary()));
    }

    private void addDetails() {
        Map<String, Object> own = new LinkedHashMap<>(finding.details());
        BASELINE.forEach(own::remove);
        own.forEach((name, value) -> add(name, value, "the rule's own column"));
    }

    private void addThresholds() {
        for (Parameter parameter : finding.rule().header().parameters()) {
            Object value = finding.parameters().get(parameter.name());
            add("parameter " + parameter.name(), parameter.spell(value), parameter.help());
        }
    }

    private void addSilencing(List<String> changes) {
        if (changes.isEmpty()) {
            add("silenced by", null, "no change of one parameter alone was found");
        }
        changes.forEach(change -> add(
                "silenced by",
                change,
                "the smallest change of this parameter alone that was found; tried on the whole table"));
    }

    private void add(String what, Object value, String meaning) {
        Object shown = value instanceof Double number ? plain(FindingRows.rounded(number)) : value;
        rows.add(Arrays.asList(what, shown == null ? null : shown.toString(), meaning));
    }

    private static Object plain(Double number) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : number;
    }
}
