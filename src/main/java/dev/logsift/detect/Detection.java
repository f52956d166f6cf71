package dev.logsift.detect;

import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.session.Finding;
import dev.logsift.session.Findings;
import dev.logsift.session.LoadedTable;
import dev.logsift.session.QueryRunner;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Runs every rule that can run on a table and puts what they find in order, worst first. */
public final class Detection {
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Finding::score).reversed())
            .thenComparing(finding -> finding.rule().name())
            .thenComparing(Finding::entity, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Finding::firstSeen, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Finding::summary, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Session session;

    private Detection(Session session) {
        this.session = session;
    }

    public static Detection of(Session session) {
        return new Detection(session);
    }

    /** Also remembers the findings in the session, for {@code evidence} and {@code why}. */
    public DetectionRun run(LoadedTable table, DetectionOptions options) {
        List<QueryFile> rules =
                new RuleSelection(session.library()).select(table.family().word(), options.rules());
        DetectionRun run = session.tables().using(table, () -> run(table, rules, options));
        session.remember(new Findings(table, run.findings()));
        return run;
    }

    private DetectionRun run(LoadedTable table, List<QueryFile> files, DetectionOptions options) {
        DetectionRun run =
                new DetectionRun(table, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Query> rules = readable(files, run);
        Suitability suitability =
                Suitability.of(session.engine(), table.family().word(), rules);
        List<Query> suitable = new ArrayList<>();
        for (Query rule : rules) {
            suitability
                    .objection(rule)
                    .ifPresentOrElse(
                            objection -> run.skipped().add(new DetectionRun.Skipped(rule, objection)),
                            () -> suitable.add(rule));
        }
        session.queries().sharing(suitable, runner -> {
            suitable.forEach(rule -> runRule(runner, rule, run));
            return run;
        });
        return new DetectionRun(table, run.ran(), inOrder(run.findings(), options), run.skipped(), run.failed());
    }

    private static List<Query> readable(List<QueryFile> files, DetectionRun run) {
        List<Query> rules = new ArrayList<>();
        for (QueryFile file : files) {
            file.error()
                    .ifPresentOrElse(
                            error -> run.failed().add(new DetectionRun.Failed(file.name(), error)),
                            () -> rules.add(file.query()));
        }
        return rules;
    }

    /** One broken rule must not hide what the others find. */
    private static void runRule(QueryRunner runner, Query rule, DetectionRun run) {
        try {
            Map<String, Object> parameters = rule.header().defaults();
            run.findings().addAll(new FindingReader(rule, parameters).read(runner.run(rule, parameters)));
            run.ran().add(rule);
        } catch (UserError e) {
            run.failed().add(new DetectionRun.Failed(rule.name(), e));
        }
    }

    private static List<Finding> inOrder(List<Finding> findings, DetectionOptions options) {
        List<Finding> sorted = findings.stream()
                .filter(finding -> finding.severity().isAtLeast(options.minimumSeverity()))
                .sorted(WORST_FIRST)
                .toList();
        List<Finding> numbered = new ArrayList<>();
        for (Finding finding : sorted) {
            numbered.add(finding.numbered(numbered.size() + 1));
        }
        return numbered;
    }
}
