package dev.logsift.detect.test;

import dev.logsift.finding.Finding;
import dev.logsift.library.Parameter;
import dev.logsift.library.ParameterType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Parameters of a rule set so far off that no log could reach them.
 *
 * @param values by parameter
 */
record ThresholdChange(Map<String, Object> values) {
    private static final int MANY = 1_000_000_000;
    private static final Duration LONG = Duration.ofDays(10_000);
    private static final Duration SHORT = Duration.ofMillis(1);

    /**
     * What to try, best guess first: the parameter that the finding itself names as its threshold, in {@code expected}; then all
     * numbers at once, for rules that have alternatives such as a fast and a slow limit; then all spans of time.
     */
    static List<ThresholdChange> outOfReach(List<Parameter> parameters, Finding finding) {
        List<ThresholdChange> changes = new ArrayList<>();
        for (Parameter parameter : parameters) {
            if (isNumber(parameter) && isExpected(finding, parameter)) {
                changes.add(far(List.of(parameter), true));
            }
        }
        for (Predicate<Parameter> kind :
                List.<Predicate<Parameter>>of(ThresholdChange::isNumber, ThresholdChange::isSpan)) {
            List<Parameter> all = parameters.stream().filter(kind).toList();
            if (!all.isEmpty()) {
                changes.add(far(all, true));
                changes.add(far(all, false));
            }
        }
        return changes;
    }

    Set<String> names() {
        return values.keySet();
    }

    Map<String, Object> over(Map<String, Object> parameters) {
        Map<String, Object> changed = new HashMap<>(parameters);
        changed.putAll(values);
        return changed;
    }

    private static ThresholdChange far(List<Parameter> parameters, boolean up) {
        Map<String, Object> values = new LinkedHashMap<>();
        parameters.forEach(parameter -> values.put(
                parameter.name(),
                up
                        ? parameter.maximum().orElse(highest(parameter.type()))
                        : parameter.minimum().orElse(lowest(parameter.type()))));
        return new ThresholdChange(values);
    }

    private static boolean isNumber(Parameter parameter) {
        return parameter.type() == ParameterType.INT || parameter.type() == ParameterType.DOUBLE;
    }

    private static boolean isSpan(Parameter parameter) {
        return parameter.type() == ParameterType.INTERVAL;
    }

    private static boolean isExpected(Finding finding, Parameter parameter) {
        return finding.expected() != null
                && finding.parameters().get(parameter.name()) instanceof Number limit
                && limit.doubleValue() == finding.expected();
    }

    private static Object highest(ParameterType type) {
        return switch (type) {
            case INT -> MANY;
            case INTERVAL -> LONG;
            default -> (double) MANY;
        };
    }

    private static Object lowest(ParameterType type) {
        return switch (type) {
            case INT -> 0;
            case INTERVAL -> SHORT;
            default -> 0D;
        };
    }
}
