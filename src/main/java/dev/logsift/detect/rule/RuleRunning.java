package dev.logsift.detect.rule;

import dev.logsift.finding.Finding;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.session.Session;
import dev.logsift.session.query.Facts;
import dev.logsift.session.query.SideBySide;
import dev.logsift.text.UserError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Runs rules on the current table of their family, side by side. What is wrong with one rule stops no other. */
public final class RuleRunning {
    private final Session session;
    private final Duration limit;
    private final boolean gated;
    private final Predicate<GateState> asked;

    /** @param gated whether rules whose gate is shut have run with that */
    public RuleRunning(Session session, boolean gated) {
        this(session, gated, GateState::letsIn);
    }

    /** @param asked by the state of its gate, whether a rule is asked in full */
    RuleRunning(Session session, boolean gated, Predicate<GateState> asked) {
        this.session = session;
        this.limit = session.settings().ruleTimeout();
        this.gated = gated;
        this.asked = asked;
    }

    /** What became of each rule. */
    public RuleRuns run(String family, List<QueryFile> files) {
        try (Facts facts = session.queries().facts(family, limit)) {
            return run(facts, family, files);
        }
    }

    /** @param facts of the table, which others may have asked before, and may ask again */
    public RuleRuns run(Facts facts, String family, List<QueryFile> files) {
        List<RuleRun> runs = new ArrayList<>();
        List<Query> readable = new ArrayList<>();
        for (QueryFile file : files) {
            file.error()
                    .ifPresentOrElse(
                            error -> runs.add(new RuleRun.Failed(file.name(), 0, error)),
                            () -> readable.add(file.query()));
        }
        runs.addAll(runSuitable(facts, family, readable));
        return new RuleRuns(runs, facts.computed());
    }

    private List<RuleRun> runSuitable(Facts facts, String family, List<Query> rules) {
        List<RuleRun> runs = new ArrayList<>();
        List<Query> suitable = new ArrayList<>();
        Suitability suitability = Suitability.of(session.engine(), facts.runner(), family, facts.few(), rules);
        for (Query rule : rules) {
            suitability
                    .objection(rule)
                    .ifPresentOrElse(reason -> runs.add(new RuleRun.Skipped(rule, reason)), () -> suitable.add(rule));
        }
        runs.addAll(runThroughGates(facts, suitable));
        return runs;
    }

    private List<RuleRun> runThroughGates(Facts facts, List<Query> rules) {
        SideBySide threads = SideBySide.on(session.engine());
        Map<Query, GateState> gates = gated ? gates(facts, threads, rules) : Map.of();
        List<RuleRun> runs = new ArrayList<>();
        List<Query> open = new ArrayList<>();
        for (Query rule : rules) {
            GateState gate = gates.getOrDefault(rule, GateState.NONE);
            if (asked.test(gate)) {
                open.add(rule);
            } else {
                runs.add(new RuleRun.Ran(rule, gate, 0, List.of()));
            }
        }
        facts.share(statements(open));
        runs.addAll(threads.map(open, rule -> runRule(facts, rule, gates.getOrDefault(rule, GateState.NONE))));
        return runs;
    }

    private Map<Query, GateState> gates(Facts facts, SideBySide threads, List<Query> rules) {
        List<Gates.Gated> withGate = rules.stream()
                .flatMap(rule -> Gates.Gated.of(rule, rule.header().defaults()).stream())
                .toList();
        facts.keep(withGate.stream().map(each -> each.gate().view()).distinct().toList(), statements(rules));
        return new Gates(facts).states(threads, withGate);
    }

    private static List<String> statements(List<Query> rules) {
        return rules.stream().map(Query::sql).toList();
    }

    private RuleRun runRule(Facts facts, Query rule, GateState gate) {
        long start = System.nanoTime();
        Supplier<Double> seconds = () -> (System.nanoTime() - start) / 1e9;
        try {
            Map<String, Object> parameters = rule.header().defaults();
            FindingReader reader = new FindingReader(rule, parameters);
            List<Finding> found = session.engine()
                    .within(limit, () -> reader.read(facts.runnerFor(rule.sql()).run(rule, parameters)));
            return new RuleRun.Ran(rule, gate, seconds.get(), found);
        } catch (UserError e) {
            return new RuleRun.Failed(rule.name(), seconds.get(), e);
        }
    }
}
