package dev.logsift.command.detect;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.RuleNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.detect.test.RuleTests;
import dev.logsift.detect.test.TestOutcome;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.library.QueryLibrary;
import dev.logsift.session.Session;
import dev.logsift.text.Counted;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Runs rules on their own small test cases. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "test",
        description = {
            "Test rules on their cases",
            "What must fire, and what must stay silent; and what fires must stop firing when thresholds are out of reach, as a case"
                    + " that cannot fail proves nothing."
        },
        footer = {"Examples:", "  test login_brute_force", "  test login_brute_force vertical_scan"})
public final class TestCommand implements Command {
    private static final List<Column> COLUMNS =
            List.of(Column.text("rule"), Column.text("case"), Column.text("outcome"), Column.prose("problem"));

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "rules; all of them if none is named")
    @Takes(RuleNames.class)
    private List<String> names = new ArrayList<>();

    @Override
    public Result run(Session session) {
        List<QueryFile> rules = rules(session.library());
        List<TestOutcome> outcomes = new RuleTests(session.engine(), session.library()).run(rules);
        long failed = outcomes.stream().filter(outcome -> !outcome.isPassed()).count();
        return new Result.Table(
                        COLUMNS, Rows.of(outcomes.stream().map(TestCommand::row).toList()))
                .withNotices(List.of(Counted.of(outcomes.size(), "check") + " of "
                        + Counted.of(
                                rules.stream().map(QueryFile::file).distinct().count(), "rule") + ", " + failed
                        + " failed"))
                .withVerdict(failed == 0 ? Result.Verdict.CLEAN : Result.Verdict.FAILED);
    }

    private List<QueryFile> rules(QueryLibrary library) {
        return names.isEmpty()
                ? library.entries().stream()
                        .filter(file -> file.kind() == Query.Kind.RULES)
                        .toList()
                : names.stream()
                        .flatMap(name -> library.ofEveryFamily(name).stream())
                        .map(TestCommand::requireRule)
                        .toList();
    }

    private static QueryFile requireRule(QueryFile file) {
        if (file.kind() != Query.Kind.RULES) {
            throw UserError.usage("'" + file.name() + "' is not a rule")
                    .because("only rules have test cases")
                    .help("'queries rule' lists the rules");
        }
        return file;
    }

    private static List<Object> row(TestOutcome outcome) {
        return Arrays.asList(
                outcome.rule(),
                outcome.testCase(),
                outcome.isPassed() ? "pass" : "fail",
                outcome.problem().orElse(null));
    }
}
