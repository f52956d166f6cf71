package dev.logsift.detect.test;

import dev.logsift.detect.rule.Gates;
import dev.logsift.engine.Engine;
import dev.logsift.finding.Finding;
import dev.logsift.format.column.Family;
import dev.logsift.library.Gate;
import dev.logsift.library.Query;
import dev.logsift.library.QueryLibrary;
import dev.logsift.session.query.Facts;
import dev.logsift.session.query.QueryRunner;
import dev.logsift.text.Counted;
import dev.logsift.text.UserError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Runs rules on their own small test cases, out of sight of the tables that are loaded.
 *
 * <p>A case that fires proves something only if it stops firing when the rule's threshold is out of reach, so that is tried, too.
 */
final class RuleTester {
    /** Of each view that a rule reads. */
    private static final Duration TIME_LIMIT = Duration.ofMinutes(1);

    private final CaseTable table;
    private final QueryRunner runner;

    RuleTester(Engine engine, QueryLibrary library) {
        this.table = CaseTable.apartFrom(engine);
        this.runner = new QueryRunner(table.engine(), library);
    }

    /** Runs all cases of a rule; a rule without any, or with a broken file of cases, has failed. */
    List<TestOutcome> test(Query rule) {
        try {
            return test(rule, RuleCase.of(rule));
        } catch (UserError e) {
            return List.of(TestOutcome.failed(rule.name(), "", e.describe()));
        }
    }

    private List<TestOutcome> test(Query rule, List<RuleCase> cases) {
        List<TestOutcome> outcomes = new ArrayList<>();
        TreeSet<String> silencing = new TreeSet<>();
        List<Optional<String>> gates = new ArrayList<>();
        List<String> stillFiring = new ArrayList<>();
        for (RuleCase testCase : cases) {
            try {
                outcomes.add(onItsRows(rule, testCase, run -> {
                    List<Finding> findings = run.findings(run.parameters());
                    Optional<String> problem = run.problem(findings);
                    if (!findings.isEmpty() && problem.isEmpty()) {
                        gates.add(run.gateProblem());
                        run.silencer(findings.get(0))
                                .ifPresentOrElse(
                                        change -> silencing.addAll(change.names()),
                                        () -> stillFiring.add("'" + testCase.name() + "'"));
                    }
                    return new TestOutcome(rule.name(), testCase.name(), problem);
                }));
            } catch (UserError e) {
                outcomes.add(TestOutcome.failed(rule.name(), testCase.name(), e.describe()));
            }
        }
        outcomes.add(mutation(rule, silencing, stillFiring));
        gate(rule, gates).ifPresent(outcomes::add);
        return outcomes;
    }

    /** The views that the rule reads are computed once: with other thresholds it runs on the same. */
    private TestOutcome onItsRows(Query rule, RuleCase testCase, Function<CaseRun, TestOutcome> work) {
        table.fill(Family.named(rule.family()).orElseThrow(), testCase);
        try (Facts facts = runner.facts(rule.family(), TIME_LIMIT)) {
            List<String> runs = List.of(rule.sql(), rule.sql());
            facts.keep(rule.header().gate().stream().map(Gate::view).toList(), runs);
            facts.share(runs);
            return work.apply(new CaseRun(facts.runnerFor(rule.sql()), new Gates(facts), rule, testCase));
        }
    }

    /** What the gate was for the cases that fire; nothing where there is none. */
    private static Optional<TestOutcome> gate(Query rule, List<Optional<String>> problems) {
        if (rule.header().gate().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> problem = problems.stream().flatMap(Optional::stream).findFirst();
        return Optional.of(problem.map(text -> TestOutcome.failed(rule.name(), TestOutcome.GATE, text))
                .orElseGet(() -> TestOutcome.passed(
                        rule.name(),
                        TestOutcome.GATE + ": open in " + Counted.of(problems.size(), "case") + " that must fire")));
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
}
