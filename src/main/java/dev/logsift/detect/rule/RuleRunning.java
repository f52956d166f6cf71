package dev.logsift.detect.rule;

import dev.logsift.finding.Finding;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.session.Session;
import dev.logsift.session.query.QueryRunner;
import dev.logsift.text.UserError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Runs rules on the current table of their family, side by side. What is wrong with one rule stops no other. */
public final class RuleRunning {
    /** Rows, not bytes: of a compressed log a megabyte may be millions. With 140,000 doing without compiled queries saves a tenth. */
    private static final long FEW_ROWS = 100_000;

    private final Session session;
    private final Duration limit;

    public RuleRunning(Session session) {
        this.session = session;
        this.limit = session.settings().ruleTimeout();
    }

    /** What became of each rule, by name. */
    public List<RuleRun> run(String family, List<QueryFile> files) {
        List<RuleRun> runs = new ArrayList<>();
        List<Query> readable = new ArrayList<>();
        for (QueryFile file : files) {
            file.error()
                    .ifPresentOrElse(
                            error -> runs.add(new RuleRun.Failed(file.name(), 0, error)),
                            () -> readable.add(file.query()));
        }
        runs.addAll(runSuitable(family, readable));
        runs.sort(Comparator.comparing(RuleRun::name));
        return List.copyOf(runs);
    }

    private List<RuleRun> runSuitable(String family, List<Query> rules) {
        List<RuleRun> runs = new ArrayList<>();
        List<Query> suitable = new ArrayList<>();
        Suitability suitability = Suitability.of(session.engine(), session.queries(), family, rules);
        for (Query rule : rules) {
            suitability
                    .objection(rule)
                    .ifPresentOrElse(reason -> runs.add(new RuleRun.Skipped(rule, reason)), () -> suitable.add(rule));
        }
        Supplier<List<RuleRun>> work = () -> runShared(suitable);
        runs.addAll(areFewRows(family) ? session.engine().overFewRows(work) : work.get());
        return runs;
    }

    private boolean areFewRows(String view) {
        String counted = "SELECT count(*) FROM (SELECT 1 FROM `" + view + "` LIMIT " + (FEW_ROWS + 1) + ")";
        return (Long) session.engine().sql(counted).collect().get(0).get(0) <= FEW_ROWS;
    }

    private List<RuleRun> runShared(List<Query> rules) {
        return session.queries().sharing(rules, limit, runner -> SideBySide.on(session.engine())
                .map(rules, rule -> runRule(runner, rule)));
    }

    private RuleRun runRule(QueryRunner runner, Query rule) {
        long start = System.nanoTime();
        Supplier<Double> seconds = () -> (System.nanoTime() - start) / 1e9;
        try {
            Map<String, Object> parameters = rule.header().defaults();
            FindingReader reader = new FindingReader(rule, parameters);
            List<Finding> found = session.engine().within(limit, () -> reader.read(runner.run(rule, parameters)));
            return new RuleRun.Ran(rule, seconds.get(), found);
        } catch (UserError e) {
            return new RuleRun.Failed(rule.name(), seconds.get(), e);
        }
    }
}
