package dev.logsift.command;

import com.google.auto.service.AutoService;
import dev.logsift.detect.Silencing;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.library.Parameter;
import dev.logsift.library.Query;
import dev.logsift.session.Finding;
import dev.logsift.session.Findings;
import dev.logsift.session.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Explains a finding: its numbers, the rule's thresholds, and what would silence it. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "why",
        description = {
            "Explain a finding",
            "Observed and expected value, threshold, and the smallest change that would silence it."
        },
        footer = {"Examples:", "  detect --rule login_brute_force", "  why 1"})
public final class WhyCommand implements Command {
    private static final List<Column> COLUMNS =
            List.of(Column.text("what"), Column.text("value"), Column.text("meaning"));

    @Parameters(index = "0", paramLabel = "N", description = "the finding's number in the list of 'detect'")
    private int number;

    @Override
    public Result run(Session session) {
        Findings findings = session.requireFindings();
        Finding finding = findings.require(number);
        List<List<Object>> rows = new ArrayList<>(facts(finding));
        session.tables()
                .using(findings.table(), () -> new Silencing(session).changes(finding))
                .forEach(change -> rows.add(row("silenced by", change, "the least change of this parameter alone")));
        return new Result.Table(COLUMNS, Rows.of(rows));
    }

    private static List<List<Object>> facts(Finding finding) {
        Query rule = finding.rule();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("rule", rule.name(), rule.header().title()));
        rows.add(row("finding", finding.entity(), finding.summary()));
        rows.add(row("severity", finding.severity().word(), "the rule's own, or what it says of this finding"));
        rows.add(row("observed", finding.observed(), "what was seen"));
        rows.add(row("expected", finding.expected(), "the limit, or what is usual"));
        rows.add(row("score", finding.score(), "from 0 to 1; 0.5 is just at the limit"));
        finding.details().forEach((name, value) -> rows.add(row(name, value, "the rule's own column")));
        for (Parameter parameter : rule.header().parameters()) {
            String value = parameter.spell(finding.parameters().get(parameter.name()));
            rows.add(row("parameter " + parameter.name(), value, parameter.help()));
        }
        rule.header().falsePositives().forEach(innocent -> rows.add(row("may be innocent", innocent, "")));
        return rows;
    }

    private static List<Object> row(String what, Object value, String meaning) {
        return Arrays.asList(what, value == null ? null : value.toString(), meaning);
    }
}
