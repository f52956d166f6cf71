package dev.logsift.command.report;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.report.ReportTemplate;
import dev.logsift.report.TemplateLibrary;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Lists the report templates. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "reports",
        description = {"List the report templates", "Those that are shipped, and your own."},
        footer = {"Examples:", "  reports", "  report --template profile --to /tmp/logs/profile.html"})
public final class ReportsCommand implements Command {
    private static final List<Column> COLUMNS =
            List.of(Column.text("name"), Column.text("title"), Column.text("families"), Column.text("file"));

    @Override
    public Result run(Session session) {
        TemplateLibrary templates = TemplateLibrary.open(
                session.workspace().templates(), session.installation().templates());
        List<List<Object>> rows = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        for (String name : templates.names()) {
            try {
                rows.add(row(templates.get(name)));
            } catch (UserError e) {
                notices.add(e.describe());
            }
        }
        return new Result.Table(COLUMNS, Rows.of(rows)).withNotices(notices);
    }

    private static List<Object> row(ReportTemplate template) {
        return List.of(
                template.name(),
                template.title(),
                template.familyWords(),
                template.file().toString());
    }
}
