package dev.logsift.detect;

import dev.logsift.detect.allow.AllowFile;
import dev.logsift.detect.allow.Allowing;
import dev.logsift.detect.ranking.Ranking;
import dev.logsift.detect.rule.RuleRun;
import dev.logsift.detect.rule.RuleRunning;
import dev.logsift.detect.rule.RuleSelection;
import dev.logsift.finding.Finding;
import dev.logsift.finding.Findings;
import dev.logsift.format.column.Family;
import dev.logsift.library.QueryFile;
import dev.logsift.session.LastFindings;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs every rule that can run on a table and puts what they find in order, worst first. */
public final class Detection {
    private final Session session;

    private Detection(Session session) {
        this.session = session;
    }

    public static Detection of(Session session) {
        return new Detection(session);
    }

    /** Whether a family has rules that any of the names or globs means. */
    public boolean hasRules(Family family, List<String> patterns) {
        return new RuleSelection(session.library()).hasAny(family.word(), patterns);
    }

    /** Also remembers the findings in the session, for {@code evidence}, {@code why} and SQL. */
    public DetectionRun run(LoadedTable table, DetectionOptions options) {
        return session.tables()
                .using(
                        table,
                        () -> run(table.between(session.engine(), options.since(), options.until()), table, options));
    }

    private DetectionRun run(LoadedTable part, LoadedTable table, DetectionOptions options) {
        AllowFile allowances = new AllowFile(session.workspace().allowances());
        Allowing allowing = new Allowing(allowances.read(), LocalDate.now(ZoneOffset.UTC));
        String family = table.family().word();
        List<QueryFile> files = new RuleSelection(session.library()).select(family, options.rules());
        List<RuleRun> rules = session.tables().using(part, () -> new RuleRunning(session).run(family, files));
        Map<Boolean, List<Finding>> hidden = allowing.split(found(rules));
        DetectionRun run = new DetectionRun(
                part,
                rules,
                Ranking.of(hidden.get(false), options.minimumSeverity()),
                Ranking.of(hidden.get(true), options.minimumSeverity()));
        allowances.count(allowing.count(run.hidden()));
        session.remember(new LastFindings(part, new Findings(run.findings())));
        session.engine().createView(FindingRows.VIEW, FindingRows.detailed(run));
        return run;
    }

    private static List<Finding> found(List<RuleRun> rules) {
        List<Finding> found = new ArrayList<>();
        for (RuleRun rule : rules) {
            if (rule instanceof RuleRun.Ran ran) {
                found.addAll(ran.found());
            }
        }
        return found;
    }
}
