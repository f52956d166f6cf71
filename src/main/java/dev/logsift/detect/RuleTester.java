package dev.logsift.detect;

import dev.logsift.engine.Engine;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.format.Family;
import dev.logsift.library.Query;
import dev.logsift.library.QueryLibrary;
import dev.logsift.session.Finding;
import dev.logsift.session.QueryRunner;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Runs rules on their own small test cases, out of sight of the tables that are loaded.
 *
 * <p>A case that fires proves something only if it stops firing when the rule's threshold is out of reach, so that is tried, too.
 */
final class RuleTester {
    private static final int MOST_FINDINGS = 1_000;

    private final CaseTable table;
    private final QueryRunner runner;

    RuleTester(Engine engine, QueryLibrary library) {
        this.table = CaseTable.apartFrom(engine);
        this.runner = new QueryRunner(table.engine(), library);
    }

    /** Runs all cases of a rule; a rule without any, or with a broken file of cases, has failed. */
    List<TestOutcome> test(Query rule) {
        try {
            return table.engine().overFewRows(() -> test(rule, RuleCase.of(rule)));
        } catch (UserError e) {
            return List.of(TestOutcome.failed(rule.name(), "", e.describe()));
        }
    }

    private List<TestOutcome> test(Query rule, List<RuleCase> cases) {
        List<TestOutcome> outcomes = new ArrayList<>();
        TreeSet<String> silencing = new TreeSet<>();
        List<String> stillFiring = new ArrayList<>();
        for (RuleCase testCase : cases) {
            try {
                List<Finding> findings = findings(rule, testCase);
                Optional<String> problem = judge(testCase, findings);
                outcomes.add(new TestOutcome(rule.name(), testCase.name(), problem));
                if (!findings.isEmpty() && problem.isEmpty()) {
                    silencer(rule, testCase, findings.get(0))
                            .ifPresentOrElse(
                                    change -> silencing.addAll(change.names()),
                                    () -> stillFiring.add("'" + testCase.name() + "'"));
                }
            } catch (UserError e) {
                outcomes.add(TestOutcome.failed(rule.name(), testCase.name(), e.describe()));
            }
        }
        outcomes.add(mutation(rule, silencing, stillFiring));
        return outcomes;
    }

    /** A case cannot fail if its rule fires whatever the thresholds are. */
    private static TestOutcome mutation(Query rule, TreeSet<String> silencing, List<String> stillFiring) {
        if (!stillFiring.isEmpty()) {
            return TestOutcome.failed(
                    rule.name(),
                    TestOutcome.OUT_OF_REACH,
                    "no parameter, however far it is set, changes " + String.join(", ", stillFiring));
        }
        return silencing.isEmpty()
                ? TestOutcome.failed(rule.name(), TestOutcome.OUT_OF_REACH, "no case of it fires")
                : TestOutcome.passed(rule.name(), TestOutcome.OUT_OF_REACH + ": " + String.join(", ", silencing));
    }

    private List<Finding> findings(Query rule, RuleCase testCase) {
        Map<String, Object> parameters = rule.header().bind(testCase.parameters());
        table.fill(Family.named(rule.family()).orElseThrow(), testCase);
        return findings(rule, parameters);
    }

    /** Few rows are collected in one job, whose settings are the session's own. */
    private List<Finding> findings(Query rule, Map<String, Object> parameters) {
        Result.Table result = runner.run(rule, parameters);
        Rows rows = () -> result.rows().first(MOST_FINDINGS);
        return new FindingReader(rule, parameters).read(result.withRows(rows));
    }

    /** The first change of thresholds with which the case whose rows are in the table fails. */
    private Optional<ThresholdChange> silencer(Query rule, RuleCase testCase, Finding finding) {
        return ThresholdChange.outOfReach(rule.header().parameters(), finding).stream()
                .filter(change -> fails(rule, testCase, change))
                .findFirst();
    }

    /** An error is no silence. */
    private boolean fails(Query rule, RuleCase testCase, ThresholdChange change) {
        try {
            Map<String, Object> parameters = change.over(rule.header().bind(testCase.parameters()));
            return judge(testCase, findings(rule, parameters)).isPresent();
        } catch (UserError e) {
            return false;
        }
    }

    private static Optional<String> judge(RuleCase testCase, List<Finding> findings) {
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
}
