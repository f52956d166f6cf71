package dev.logsift.detect.test;

import dev.logsift.detect.evidence.Evidence;
import dev.logsift.detect.rule.FindingReader;
import dev.logsift.detect.rule.Gates;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.finding.Finding;
import dev.logsift.library.Query;
import dev.logsift.session.query.QueryRunner;
import dev.logsift.text.UserError;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A rule on the rows of one of its cases, which are in the table: what it finds, whether that is right, and what silences it. */
record CaseRun(QueryRunner runner, Gates gates, Query rule, RuleCase testCase) {
    private static final int MOST_FINDINGS = 1_000;

    /** Few rows are collected in one job, whose settings are the session's own. */
    List<Finding> findings(Map<String, Object> parameters) {
        Result.Table result = runner.run(rule, parameters);
        Rows rows = () -> result.rows().first(MOST_FINDINGS);
        return new FindingReader(rule, parameters).read(result.withRows(rows));
    }

    /** The parameters that the case sets, and defaults of the others. */
    Map<String, Object> parameters() {
        return rule.header().bind(testCase.parameters());
    }

    /** What is wrong with the rule's gate where the rule has found something; nothing where it has none. */
    Optional<String> gateProblem() {
        return Gates.Gated.of(rule, parameters()).map(gates::state).flatMap(state -> switch (state.word()) {
            case SHUT -> Optional.of("it is shut in '" + testCase.name() + "', where the rule finds something");
            case WRONG -> state.trouble().map(UserError::describe);
            case OPEN, NONE -> Optional.empty();
        });
    }

    /** What is wrong with the findings, or with the evidence of the first. */
    Optional<String> problem(List<Finding> findings) {
        return judge(findings).or(() -> findings.stream().findFirst().flatMap(this::judgeEvidence));
    }

    private Optional<String> judge(List<Finding> findings) {
        List<String> found =
                findings.stream().map(Finding::entity).distinct().sorted().toList();
        if (!found.equals(testCase.fires())) {
            return Optional.of("found " + found + " instead of " + testCase.fires()
                    + findings.stream().map(finding -> "\n" + finding.summary()).collect(Collectors.joining()));
        }
        return findings.stream()
                .filter(finding -> testCase.severity()
                        .filter(word -> !word.equals(finding.severity().word()))
                        .isPresent())
                .findFirst()
                .map(finding -> finding.entity() + " is " + finding.severity().word() + " instead of "
                        + testCase.severity().orElseThrow());
    }

    /** What is wrong with the evidence: it has the rows that the finding counts, at least, or as many as the case says. */
    private Optional<String> judgeEvidence(Finding finding) {
        if (rule.header().evidence().isEmpty()) {
            return Optional.empty();
        }
        long rows = evidence(finding);
        String said = "the evidence of " + finding.entity() + " is " + rows + " rows";
        if (testCase.evidence().isPresent()) {
            long wanted = testCase.evidence().get();
            return rows == wanted ? Optional.empty() : Optional.of(said + " instead of " + wanted);
        }
        return rows >= finding.events() ? Optional.empty() : Optional.of(said + ", its events are " + finding.events());
    }

    private long evidence(Finding finding) {
        long rows = 0;
        for (Iterator<List<Object>> each = Evidence.of(runner, finding).rows().iterator();
                each.hasNext();
                each.next()) {
            rows++;
        }
        return rows;
    }

    /** The first change of thresholds with which the case fails. */
    Optional<ThresholdChange> silencer(Finding finding) {
        return ThresholdChange.outOfReach(rule.header().parameters(), finding).stream()
                .filter(this::failsWith)
                .findFirst();
    }

    /** An error is no silence. */
    private boolean failsWith(ThresholdChange change) {
        try {
            return judge(findings(change.over(parameters()))).isPresent();
        } catch (UserError e) {
            return false;
        }
    }
}
