package dev.logsift.detect.test;

import dev.logsift.engine.Engine;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.library.QueryLibrary;
import dev.logsift.session.query.SideBySide;
import dev.logsift.text.UserError;
import java.util.List;

/** Tests rules on their cases, as many rules at a time as there are processors. */
public final class RuleTests {
    private final Engine engine;
    private final QueryLibrary library;

    /** @param engine nothing is changed in it */
    public RuleTests(Engine engine, QueryLibrary library) {
        this.engine = engine;
        this.library = library;
    }

    /** The outcomes of the rules' cases, in the rules' order; a rule whose file is broken has failed. */
    public List<TestOutcome> run(List<QueryFile> rules) {
        ThreadLocal<RuleTester> tester = ThreadLocal.withInitial(() -> new RuleTester(engine, library));
        return new SideBySide(Runtime.getRuntime().availableProcessors())
                .map(rules, rule -> test(tester, rule)).stream()
                        .flatMap(List::stream)
                        .toList();
    }

    private static List<TestOutcome> test(ThreadLocal<RuleTester> tester, QueryFile file) {
        Query rule;
        try {
            rule = file.query();
        } catch (UserError e) {
            return List.of(TestOutcome.failed(file.name(), "", e.describe()));
        }
        return tester.get().test(rule);
    }
}
