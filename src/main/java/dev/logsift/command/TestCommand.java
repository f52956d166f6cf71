package dev.logsift.command;

import com.google.auto.service.AutoService;
import dev.logsift.command.operand.RuleNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.detect.RuleTester;
import dev.logsift.detect.RuleTester.Outcome;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.library.QueryLibrary;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Parameters;

/** Runs rules on their own small test cases. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "test",
        description = {"Test rules on their cases", "What must fire, and what must stay silent."},
        footer = {"Examples:", "  test login_brute_force", "  test login_brute_force vertical_scan"})
public final class TestCommand implements Command {
    private static final List<Column> COLUMNS =
            Stream.of("rule", "case", "outcome", "problem").map(Column::text).toList();

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "rules; all of them if none is named")
    @Takes(RuleNames.class)
    private List<String> names = new ArrayList<>();

    @Override
    public Result run(Session session) {
        List<Query> rules = rules(session.library());
        RuleTester tester = new RuleTester(session.engine().isolated(), session.library());
        List<Outcome> outcomes =
                rules.stream().flatMap(rule -> tester.test(rule).stream()).toList();
        long failed = outcomes.stream().filter(outcome -> !outcome.passed()).count();
        return new Result.Table(
                        COLUMNS, Rows.of(outcomes.stream().map(TestCommand::row).toList()))
                .withNotices(List.of(outcomes.size() + " cases of " + rules.size() + " rules, " + failed + " failed"))
                .withVerdict(failed == 0 ? Result.Verdict.CLEAN : Result.Verdict.FAILED);
    }

    private List<Query> rules(QueryLibrary library) {
        if (names.isEmpty()) {
            return library.entries().stream()
                    .filter(file -> file.kind() == Query.Kind.RULES)
                    .map(QueryFile::query)
                    .toList();
        }
        return names.stream()
                .map(library::require)
                .map(TestCommand::requireRule)
                .toList();
    }

    private static Query requireRule(Query query) {
        if (!query.isRule()) {
            throw UserError.usage("'" + query.name() + "' is not a rule")
                    .because("only rules have test cases")
                    .help("'queries rule' lists the rules");
        }
        return query;
    }

    private static List<Object> row(Outcome outcome) {
        return Arrays.asList(
                outcome.rule(),
                outcome.testCase(),
                outcome.passed() ? "pass" : "fail",
                outcome.problem().orElse(null));
    }
}
