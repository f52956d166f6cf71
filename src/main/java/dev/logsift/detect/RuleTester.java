package dev.logsift.detect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.logsift.engine.Engine;
import dev.logsift.format.Family;
import dev.logsift.library.Query;
import dev.logsift.library.QueryLibrary;
import dev.logsift.session.Finding;
import dev.logsift.session.QueryRunner;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs rules on their own small test cases, out of sight of the tables that are loaded. */
public final class RuleTester {
    private final Engine engine;
    private final QueryRunner runner;
    private final ObjectMapper json = new ObjectMapper();

    /** What became of one case; without a problem it passed. */
    public record Outcome(String rule, String testCase, Optional<String> problem) {
        public boolean passed() {
            return problem.isEmpty();
        }
    }

    /** @param engine its views are replaced, so give it an isolated one */
    public RuleTester(Engine engine, QueryLibrary library) {
        this.engine = engine;
        this.runner = new QueryRunner(engine, library);
    }

    /** Runs all cases of a rule; a rule without any, or with a broken file of cases, has failed. */
    public List<Outcome> test(Query rule) {
        List<Outcome> outcomes = new ArrayList<>();
        try {
            for (RuleCase testCase : RuleCase.of(rule)) {
                outcomes.add(new Outcome(rule.name(), testCase.name(), problem(rule, testCase)));
            }
        } catch (UserError e) {
            outcomes.add(new Outcome(rule.name(), "", Optional.of(e.describe())));
        }
        return outcomes;
    }

    /** The cases of a rule, for those who run them one by one. */
    public List<RuleCase> cases(Query rule) {
        return RuleCase.of(rule);
    }

    /** What is wrong with what the rule says of a case; empty if it is right. */
    public Optional<String> problem(Query rule, RuleCase testCase) {
        try {
            Map<String, Object> parameters = rule.header().bind(testCase.parameters());
            createView(rule, testCase);
            List<Finding> findings = new FindingReader(rule, parameters).read(runner.run(rule, parameters));
            return judge(testCase, findings);
        } catch (UserError e) {
            return Optional.of(e.describe());
        }
    }

    private static Optional<String> judge(RuleCase testCase, List<Finding> findings) {
        List<String> found =
                findings.stream().map(Finding::entity).distinct().sorted().toList();
        if (!found.equals(testCase.fires())) {
            return Optional.of("found " + found + " instead of " + testCase.fires()
                    + findings.stream().map(finding -> "\n" + finding.summary()).collect(Collectors.joining()));
        }
        return findings.stream()
                .filter(finding -> testCase.severity()
                        .filter(word -> !word.equals(finding.severity().word()))
                        .isPresent())
                .findFirst()
                .map(finding -> finding.entity() + " is " + finding.severity().word() + " instead of "
                        + testCase.severity().orElseThrow());
    }

    /** The rows go in as one value, so that nothing in them is ever read as SQL. */
    private void createView(Query rule, RuleCase testCase) {
        Family family = Family.named(rule.family()).orElseThrow();
        String columns = family.columns().stream()
                .map(column -> "`" + column.name() + "` " + column.type())
                .collect(Collectors.joining(", "));
        String schema =
                "array<struct<" + columns.replace("` ", "`: ") + ", _file: STRING, _offset: BIGINT, _raw: STRING>>";
        try {
            engine.createView(
                    rule.family(),
                    "SELECT inline(from_json(:rows, :schema))",
                    Map.of("rows", json.writeValueAsString(testCase.rows()), "schema", schema));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
