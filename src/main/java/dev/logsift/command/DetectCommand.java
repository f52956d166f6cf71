package dev.logsift.command;

import com.google.auto.service.AutoService;
import dev.logsift.command.operand.PathNames;
import dev.logsift.command.operand.RuleNames;
import dev.logsift.command.operand.SeverityWords;
import dev.logsift.command.operand.TableNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.detect.Detection;
import dev.logsift.detect.DetectionOptions;
import dev.logsift.detect.DetectionRun;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.engine.Type;
import dev.logsift.library.Severity;
import dev.logsift.session.Finding;
import dev.logsift.session.LoadedTable;
import dev.logsift.session.Session;
import dev.logsift.text.Counted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the rules on a table and lists what they found, worst first. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "detect",
        description = {"Run the rules on a table", "Every rule that can run on it runs; findings come worst first."},
        footer = {
            "Examples:",
            "  detect --rule 'login_*'",
            "  detect data/samples/flows.csv --rule '*_scan' --min-severity high"
        })
public final class DetectCommand implements Command {
    private static final List<Column> COLUMNS = List.of(
            new Column("n", Type.INTEGER, "INT"),
            Column.text("severity"),
            Column.number("score"),
            Column.text("rule"),
            Column.text("entity"),
            Column.integer("events"),
            Column.timestamp("first_seen"),
            Column.timestamp("last_seen"),
            Column.number("observed"),
            Column.number("expected"),
            Column.text("summary"));

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TABLE",
            description = "a table, path or glob; else the table loaded last")
    @Takes({TableNames.class, PathNames.class})
    private String name;

    @Option(names = "--rule", paramLabel = "GLOB", description = "only rules of this name, such as '*_scan'")
    @Takes(RuleNames.class)
    private List<String> rules = new ArrayList<>();

    @Option(names = "--min-severity", paramLabel = "S", description = "leave out findings below it")
    @Takes(SeverityWords.class)
    private String minimumSeverity = Severity.INFO.word();

    @Option(names = "--fail-on", paramLabel = "S", description = "exit code 3 for a finding at or above it")
    @Takes(SeverityWords.class)
    private String failOn;

    @Override
    public Result run(Session session) {
        DetectionOptions options = new DetectionOptions(rules, Severity.parse(minimumSeverity));
        Severity alarm = failOn == null ? null : Severity.parse(failOn);
        LoadedTable table = name == null
                ? session.tables().requireCurrent()
                : session.tables().resolve(name);
        DetectionRun run = Detection.of(session).run(table, options);
        boolean alarmed = alarm != null && run.hasFindingAtLeast(alarm);
        List<List<Object>> rows =
                run.findings().stream().map(DetectCommand::row).toList();
        return new Result.Table(COLUMNS, Rows.of(rows))
                .withNotices(notices(run))
                .withVerdict(verdict(run, alarmed));
    }

    /** A rule that failed may have hidden something: that outranks what the others found. */
    private static Result.Verdict verdict(DetectionRun run, boolean alarmed) {
        if (!run.failed().isEmpty()) {
            return Result.Verdict.FAILED;
        }
        return alarmed ? Result.Verdict.ALARM : Result.Verdict.CLEAN;
    }

    private static List<Object> row(Finding finding) {
        return Arrays.asList(
                finding.number(),
                finding.severity().word(),
                rounded(finding.score()),
                finding.rule().name(),
                finding.entity(),
                finding.events(),
                finding.firstSeen(),
                finding.lastSeen(),
                rounded(finding.observed()),
                rounded(finding.expected()),
                finding.summary());
    }

    /** Three decimals are what a statistic is good for; the sums behind it leave noise far behind them. */
    private static Double rounded(Double value) {
        return value == null || !Double.isFinite(value)
                ? value
                : BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).doubleValue();
    }

    private static List<String> notices(DetectionRun run) {
        List<String> notices = new ArrayList<>();
        run.failed()
                .forEach(failed -> notices.add(
                        "rule " + failed.name() + " failed: " + failed.error().describe()));
        run.skipped().forEach(skipped -> notices.add("skipped " + skipped.rule().name() + ": " + skipped.reason()));
        String counts = run.countBySeverity().entrySet().stream()
                .sorted((a, b) -> b.getKey().compareTo(a.getKey()))
                .map(entry -> entry.getValue() + " " + entry.getKey().word())
                .collect(Collectors.joining(", "));
        notices.add(Counted.of(run.findings().size(), "finding") + (counts.isEmpty() ? "" : " (" + counts + ")")
                + " by " + Counted.of(run.ran().size(), "rule") + " in "
                + run.table().name());
        return notices;
    }
}
