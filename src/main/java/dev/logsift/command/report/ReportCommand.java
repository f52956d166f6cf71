package dev.logsift.command.report;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.Operand;
import dev.logsift.command.operand.PathNames;
import dev.logsift.command.operand.TableNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.command.operand.Typing;
import dev.logsift.detect.Detection;
import dev.logsift.detect.DetectionOptions;
import dev.logsift.detect.DetectionRun;
import dev.logsift.engine.Result;
import dev.logsift.report.Once;
import dev.logsift.report.QuerySections;
import dev.logsift.report.Report;
import dev.logsift.report.ReportFile;
import dev.logsift.report.ReportFindings;
import dev.logsift.report.ReportRenderer;
import dev.logsift.report.ReportTemplate;
import dev.logsift.report.TableFacts;
import dev.logsift.report.TemplateLibrary;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.session.query.Facts;
import dev.logsift.session.query.SideBySide;
import dev.logsift.session.workspace.Installation;
import dev.logsift.text.UserError;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a report of a table as one HTML file. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "report",
        description = {"Write an HTML report", "One file, which needs no network; its path is printed."},
        footer = {
            "Examples:",
            "  report --to /tmp/logs/today.html",
            "  report data/samples/flows.csv --template profile --to /tmp/logs/flows.html"
        })
public final class ReportCommand implements Command {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TABLE",
            description = "a table, path or glob; else the current table")
    @Takes({TableNames.class, PathNames.class})
    private String table;

    @Option(
            names = "--template",
            paramLabel = "NAME",
            defaultValue = "overview",
            description = "one of 'reports' (default: ${DEFAULT-VALUE})")
    @Takes(Templates.class)
    private String template;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "the file to write (default: logsift-report-TABLE-TIME.html here)")
    @Takes(PathNames.class)
    private Path target;

    @Override
    public Result run(Session session) {
        ReportTemplate chosen = templates(session).get(template);
        if (target != null) {
            new ReportFile(target).check();
        }
        LoadedTable loaded =
                Optional.ofNullable(table).map(session.tables()::resolve).orElseGet(session.tables()::requireCurrent);
        requireFamily(chosen, loaded);
        Instant now = Instant.now();
        ReportFile file = new ReportFile(target != null ? target : defaultTarget(loaded, now)).check();
        file.write(session.tables().using(loaded, () -> page(session, chosen, loaded, now)));
        return Result.Text.of(file.path().toString());
    }

    private static TemplateLibrary templates(Session session) {
        return TemplateLibrary.open(
                session.workspace().templates(), session.installation().templates());
    }

    private static String page(Session session, ReportTemplate template, LoadedTable table, Instant now) {
        String family = table.family().word();
        try (Facts facts = session.queries().facts(family, session.settings().ruleTimeout())) {
            return new ReportRenderer().render(report(session, template, table, facts, now));
        }
    }

    private static Report report(
            Session session, ReportTemplate template, LoadedTable table, Facts facts, Instant now) {
        return new Report(
                template,
                TableFacts.read(session.engine(), table, facts.few()),
                new Once<>(() -> findings(session, table, facts)),
                new QuerySections(session.library(), facts, table.family().word())
                        .prepare(SideBySide.on(session.engine()), template.quotedWords()),
                now,
                Installation.version());
    }

    private static ReportFindings findings(Session session, LoadedTable table, Facts facts) {
        DetectionRun run = Detection.of(session).run(table, facts, DetectionOptions.all());
        List<ReportFindings.Skipped> skipped = new ArrayList<>();
        run.failed()
                .forEach(failed -> skipped.add(new ReportFindings.Skipped(
                        failed.name(), "it failed: " + failed.error().getMessage())));
        run.skipped()
                .forEach(rule ->
                        skipped.add(new ReportFindings.Skipped(rule.rule().name(), rule.reason())));
        return new ReportFindings(run.ran().size(), run.findings(), skipped);
    }

    private static void requireFamily(ReportTemplate template, LoadedTable table) {
        if (!template.families().contains(table.family())) {
            throw UserError.of("the report template '" + template.name() + "' is not for this table")
                    .because("it is for " + template.familyWords() + " tables, and " + table.name()
                            + " is one of family " + table.family().word())
                    .help("'reports' lists the templates with their families");
        }
    }

    private static Path defaultTarget(LoadedTable table, Instant now) {
        String name = table.name().replaceAll("[^A-Za-z0-9_-]", "_");
        return Path.of("logsift-report-" + name + "-" + STAMP.format(now) + ".html");
    }

    /** The report templates. */
    static final class Templates implements Operand {
        @Override
        public Stream<Choice> choices(Typing typing) {
            return templates(typing.session()).names().stream().map(Choice::of);
        }
    }
}
