package dev.logsift.detect;

import dev.logsift.detect.allow.AllowFile;
import dev.logsift.detect.allow.Allowing;
import dev.logsift.detect.ranking.Ranking;
import dev.logsift.detect.rule.RuleRun;
import dev.logsift.detect.rule.RuleRunning;
import dev.logsift.detect.rule.RuleRuns;
import dev.logsift.detect.rule.RuleSelection;
import dev.logsift.finding.Finding;
import dev.logsift.finding.Findings;
import dev.logsift.format.column.Family;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.session.LastFindings;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.session.load.TableState;
import dev.logsift.session.query.Facts;
import dev.logsift.text.FolderState;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

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
        return session.tables().using(table, () -> {
            LoadedTable part = table.between(session.engine(), options.since(), options.until());
            return run(
                    part,
                    options,
                    files -> known(table, options, files, () -> session.tables()
                            .using(part, () -> running(options).run(familyOf(table), files))));
        });
    }

    /**
     * The same on the current table of its family, without bounds of time.
     *
     * @param facts of the table, which others may have asked before, and may ask again
     */
    public DetectionRun run(LoadedTable table, Facts facts, DetectionOptions options) {
        return run(
                table,
                options,
                files -> known(table, options, files, () -> running(options).run(facts, familyOf(table), files)));
    }

    private RuleRunning running(DetectionOptions options) {
        return new RuleRunning(session, options.gated());
    }

    private static String familyOf(LoadedTable table) {
        return table.family().word();
    }

    private DetectionRun run(LoadedTable part, DetectionOptions options, Function<List<QueryFile>, RuleRuns> running) {
        AllowFile allowances = new AllowFile(session.workspace().allowances());
        Allowing allowing = new Allowing(allowances.read(), LocalDate.now(ZoneOffset.UTC));
        RuleRuns runs = running.apply(new RuleSelection(session.library()).select(familyOf(part), options.rules()));
        Map<Boolean, List<Finding>> hidden = allowing.split(found(runs.rules()));
        DetectionRun run = new DetectionRun(
                part,
                runs,
                Ranking.of(hidden.get(false), options.minimumSeverity()),
                Ranking.of(hidden.get(true), options.minimumSeverity()));
        allowances.count(allowing.count(run.hidden()));
        session.remember(new LastFindings(part, new Findings(run.findings())));
        session.engine().createView(FindingRows.VIEW, FindingRows.detailed(run));
        return run;
    }

    /**
     * All that the findings of rules depend on.
     *
     * @param formats the user's own, which a table that is loaded anew may be read with
     * @param views the library's, which rules read
     * @param functions what SQL's functions depend on
     */
    private record Asked(
            TableState table,
            FolderState formats,
            boolean gated,
            List<Query> rules,
            List<Query> views,
            Duration limit,
            Object functions) {}

    /** A report of what was just detected does not detect again. */
    private RuleRuns known(
            LoadedTable table, DetectionOptions options, List<QueryFile> files, Supplier<RuleRuns> work) {
        Optional<TableState> state = TableState.of(session.engine(), table, options.since(), options.until());
        if (state.isEmpty() || files.stream().anyMatch(file -> file.error().isPresent())) {
            return work.get();
        }
        Asked asked = new Asked(
                state.get(),
                FolderState.of(session.workspace().formats()),
                options.gated(),
                files.stream().map(QueryFile::query).toList(),
                session.library().views(),
                session.settings().ruleTimeout(),
                session.functions().state());
        return session.recollection().find(asked, RuleRuns.class).orElseGet(() -> {
            RuleRuns runs = work.get();
            if (runs.rules().stream().noneMatch(RuleRun.Failed.class::isInstance)) {
                session.recollection().keep(asked, runs);
            }
            return runs;
        });
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
