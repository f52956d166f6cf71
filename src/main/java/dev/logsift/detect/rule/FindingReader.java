package dev.logsift.detect.rule;

import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.finding.Finding;
import dev.logsift.finding.FindingColumns;
import dev.logsift.finding.Rating;
import dev.logsift.library.Query;
import dev.logsift.library.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads findings from what a rule's SQL returns. */
public final class FindingReader {
    private final Query rule;
    private final Map<String, Object> parameters;

    public FindingReader(Query rule, Map<String, Object> parameters) {
        this.rule = rule;
        this.parameters = parameters;
    }

    public List<Finding> read(Result.Table table) {
        FindingColumns.check(rule, table.columns());
        List<Finding> findings = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            findings.add(finding(row, table.columns()));
        }
        return findings;
    }

    private Finding finding(List<Object> row, List<Column> columns) {
        Map<String, Object> details = new LinkedHashMap<>();
        for (int i = FindingColumns.CONTRACT.size(); i < row.size(); i++) {
            details.put(columns.get(i).name(), row.get(i));
        }
        return new Finding(
                0,
                Rating.of(severity(details), row.get(1) == null ? 0 : (Double) row.get(1)),
                rule,
                (String) row.get(0),
                row.get(2) == null ? 0 : (Long) row.get(2),
                (Instant) row.get(3),
                (Instant) row.get(4),
                (Double) row.get(5),
                (Double) row.get(6),
                (String) row.get(7),
                details,
                parameters,
                List.of(),
                List.of());
    }

    /** A rule may say of one finding that it is better or worse than its usual. */
    private Severity severity(Map<String, Object> details) {
        Severity usual = rule.header().severity().orElse(Severity.INFO);
        Object own = details.get("severity");
        return own == null ? usual : Severity.named(own.toString()).orElse(usual);
    }
}
