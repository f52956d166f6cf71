package dev.logsift.detect;

import dev.logsift.library.QueryFile;
import dev.logsift.session.Finding;
import dev.logsift.session.Findings;
import dev.logsift.session.LoadedTable;
import dev.logsift.session.Session;
import java.util.ArrayList;
import java.util.List;

/** Runs every rule that can run on a table and puts what they find in order, worst first. */
public final class Detection {
    private final Session session;

    private Detection(Session session) {
        this.session = session;
    }

    public static Detection of(Session session) {
        return new Detection(session);
    }

    /** Also remembers the findings in the session, for {@code evidence} and {@code why}. */
    public DetectionRun run(LoadedTable table, DetectionOptions options) {
        String family = table.family().word();
        List<QueryFile> files = new RuleSelection(session.library()).select(family, options.rules());
        List<RuleRun> rules = session.tables().using(table, () -> new RuleRunning(session).run(family, files));
        List<Finding> found = new ArrayList<>();
        for (RuleRun rule : rules) {
            if (rule instanceof RuleRun.Ran ran) {
                found.addAll(ran.found());
            }
        }
        DetectionRun run = new DetectionRun(table, rules, Ranking.of(found, options.minimumSeverity()));
        session.remember(new Findings(table, run.findings()));
        return run;
    }
}
