package dev.logsift.detect.test;

import java.util.Optional;

/**
 * What became of one of a rule's test cases.
 *
 * @param testCase its name; {@link #OUT_OF_REACH} and the parameters for the check that firing cases can fail; {@link #GATE} for the
 *     check that its gate is open for them; empty where the rule or its file of cases is broken
 * @param problem what is wrong; without one it passed
 */
public record TestOutcome(String rule, String testCase, Optional<String> problem) {
    static final String OUT_OF_REACH = "silent with thresholds out of reach";
    static final String GATE = "gate";

    static TestOutcome passed(String rule, String testCase) {
        return new TestOutcome(rule, testCase, Optional.empty());
    }

    static TestOutcome failed(String rule, String testCase, String problem) {
        return new TestOutcome(rule, testCase, Optional.of(problem));
    }

    public boolean isPassed() {
        return problem.isEmpty();
    }
}
