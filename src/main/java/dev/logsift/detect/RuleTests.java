package dev.logsift.detect;

import dev.logsift.engine.Engine;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.library.QueryLibrary;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
        int threads = Math.max(1, Math.min(rules.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = Executors.newFixedThreadPool(threads); // after the caller, whose job group they inherit
        try {
            ThreadLocal<RuleTester> tester = ThreadLocal.withInitial(() -> new RuleTester(engine, library));
            List<Future<List<TestOutcome>>> parts = rules.stream()
                    .map(rule -> pool.submit(() -> test(tester, rule)))
                    .toList();
            List<TestOutcome> outcomes = new ArrayList<>();
            for (Future<List<TestOutcome>> part : parts) {
                outcomes.addAll(resultOf(part));
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
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

    private static <T> T resultOf(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("cancelled");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
