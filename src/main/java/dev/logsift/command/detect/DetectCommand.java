package dev.logsift.command.detect;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.TimeBounds;
import dev.logsift.command.operand.SeverityWords;
import dev.logsift.command.operand.Takes;
import dev.logsift.detect.Detection;
import dev.logsift.detect.DetectionOptions;
import dev.logsift.detect.DetectionRun;
import dev.logsift.detect.FindingRows;
import dev.logsift.detect.rule.RuleRun;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.library.Severity;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.session.query.Fact;
import dev.logsift.text.Counted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the rules on a table and lists what they found, worst first. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "detect",
        description = {
            "Run the rules on a table",
            "Every rule that can run on it runs; findings come worst first, those of one cause as one."
        },
        footer = {
            "Examples:",
            "  detect --rule 'login_*'",
            "  detect data/samples/flows.csv --rule '*_scan' --min-severity high",
            "  detect data/samples/flows.csv --rule '*_scan' --by-entity",
            "  detect data/samples/flows.csv --since 2026-03-02T01:00 --rule vertical_scan --explain",
            "  SELECT entity, details['target'] FROM findings"
        })
public final class DetectCommand implements Command {
    private static final List<Column> EXPLANATION = List.of(
            Column.text("kind"),
            Column.text("name"),
            Column.text("outcome"),
            Column.text("gate"),
            Column.number("seconds"),
            Column.integer("rows"),
            Column.prose("reason"));

    @Mixin
    private RulesOnTable target;

    @Option(names = "--min-severity", paramLabel = "S", description = "leave out findings below it")
    @Takes(SeverityWords.class)
    private String minimumSeverity = Severity.INFO.word();

    @Option(names = "--fail-on", paramLabel = "S", description = "exit code 3 for a finding at or above it")
    @Takes(SeverityWords.class)
    private String failOn;

    @Mixin
    private TimeBounds times;

    @Option(names = "--by-entity", description = "one row an entity, with its story in order of time")
    private boolean byEntity;

    @Option(
            names = "--explain",
            description = "list views and rules instead: seconds, rows, gate, and why one was skipped or failed")
    private boolean explain;

    @Option(
            names = "--no-gates",
            description = "ask each rule in full, though its gate says that it cannot find anything")
    private boolean noGates;

    @Override
    public Result run(Session session) {
        DetectionOptions gated = new DetectionOptions(target.rules(), Severity.parse(minimumSeverity))
                .between(times.since(), times.until());
        DetectionOptions options = noGates ? gated.withoutGates() : gated;
        Severity alarm = failOn == null ? null : Severity.parse(failOn);
        LoadedTable table = target.table(session);
        DetectionRun run = Detection.of(session).run(table, options);
        boolean alarmed = alarm != null && run.hasFindingAtLeast(alarm);
        return table(run).withNotices(notices(run, called(session, table))).withVerdict(verdict(run, alarmed));
    }

    private Result.Table table(DetectionRun run) {
        if (explain) {
            return new Result.Table(
                    EXPLANATION,
                    Rows.of(Stream.concat(
                                    run.runs().facts().stream().map(DetectCommand::row),
                                    run.rules().stream().map(DetectCommand::row))
                            .toList()));
        }
        return byEntity ? FindingRows.byEntity(run.findings()) : FindingRows.table(run.findings());
    }

    private static List<Object> row(Fact view) {
        return Arrays.asList(
                "view", view.name(), "computed", null, FindingRows.rounded(view.seconds()), view.rows(), null);
    }

    private static List<Object> row(RuleRun rule) {
        if (rule instanceof RuleRun.Ran ran) {
            return Arrays.asList(
                    "rule",
                    ran.name(),
                    "ran",
                    ran.gate().word().name().toLowerCase(Locale.ROOT),
                    FindingRows.rounded(ran.seconds()),
                    (long) ran.found().size(),
                    null);
        }
        if (rule instanceof RuleRun.Failed failed) {
            return Arrays.asList(
                    "rule",
                    failed.name(),
                    "failed",
                    null,
                    FindingRows.rounded(failed.seconds()),
                    null,
                    failed.error().getMessage());
        }
        return Arrays.asList("rule", rule.name(), "skipped", null, null, null, ((RuleRun.Skipped) rule).reason());
    }

    /** A rule that failed may have hidden something: that outranks what the others found. */
    private static Result.Verdict verdict(DetectionRun run, boolean alarmed) {
        if (!run.failed().isEmpty() || !run.wrongGates().isEmpty()) {
            return Result.Verdict.FAILED;
        }
        return alarmed ? Result.Verdict.ALARM : Result.Verdict.CLEAN;
    }

    /** Rules that were skipped for the same reason share a line: an empty span of time skips them all. */
    private static List<String> skipped(DetectionRun run) {
        Map<String, String> rulesByReason = run.skipped().stream()
                .collect(Collectors.groupingBy(
                        RuleRun.Skipped::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(skipped -> skipped.rule().name(), Collectors.joining(", "))));
        return rulesByReason.entrySet().stream()
                .map(entry -> "skipped " + entry.getValue() + ": " + entry.getKey())
                .toList();
    }

    /** A log that is not loaded has its family's name only as long as the rules run. */
    private static String called(Session session, LoadedTable table) {
        boolean isLoaded = session.tables().named(table.name()).stream().anyMatch(known -> known == table);
        return isLoaded || table.isStored()
                ? table.name()
                : String.join(" ", table.request().paths());
    }

    private static List<String> notices(DetectionRun run, String log) {
        List<String> notices = new ArrayList<>();
        run.failed()
                .forEach(failed -> notices.add(
                        "rule " + failed.name() + " failed: " + failed.error().describe()));
        run.wrongGates().forEach(trouble -> notices.add(trouble.describe()));
        notices.addAll(skipped(run));
        run.hiddenAndWorse()
                .ifPresent(worst -> notices.add("hidden by 'allow' and worse than all that is shown: " + worst.entity()
                        + ", by " + worst.rule().name() + " ("
                        + worst.severity().word() + ", "
                        + FindingRows.rounded(worst.score()) + ")"));
        String counts = run.countBySeverity().entrySet().stream()
                .sorted((a, b) -> b.getKey().compareTo(a.getKey()))
                .map(entry -> entry.getValue() + " " + entry.getKey().word())
                .collect(Collectors.joining(", "));
        notices.add(Counted.of(run.findings().size(), "finding") + (counts.isEmpty() ? "" : " (" + counts + ")")
                + " by " + Counted.of(run.ran().size(), "rule") + " in " + log
                + (run.hidden().isEmpty() ? "" : "; " + run.hidden().size() + " hidden by 'allow'"));
        return notices;
    }
}
