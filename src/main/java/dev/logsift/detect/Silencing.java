package dev.logsift.detect;

import dev.logsift.library.Parameter;
import dev.logsift.library.ParameterType;
import dev.logsift.session.Finding;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for the smallest change of one parameter that would have silenced a finding, by running its rule again.
 *
 * <p>A threshold that can silence a finding at all does so just beyond the number that the finding reached, and that number is
 * its observed value or one of the rule's own columns; so those are tried, nearest first, rather than searched for.
 */
public final class Silencing {
    private final Session session;

    public Silencing(Session session) {
        this.session = session;
    }

    /** As one would type them: {@code min_ports=201}. Run it while the finding's table is the current one of its family. */
    public List<String> changes(Finding finding) {
        List<String> changes = new ArrayList<>();
        for (Parameter parameter : finding.rule().header().parameters()) {
            boolean numeric = parameter.type() == ParameterType.INT || parameter.type() == ParameterType.DOUBLE;
            if (numeric) {
                leastChange(finding, parameter).ifPresent(value -> changes.add(parameter.name() + "=" + value));
            }
        }
        return changes;
    }

    private Optional<String> leastChange(Finding finding, Parameter parameter) {
        double now = ((Number) finding.parameters().get(parameter.name())).doubleValue();
        return reached(finding).stream()
                .filter(value -> value >= now)
                .sorted()
                .distinct()
                .map(value -> beyond(value, parameter))
                .filter(text -> silences(finding, parameter, text))
                .findFirst();
    }

    private static List<Double> reached(Finding finding) {
        List<Double> values = new ArrayList<>();
        if (finding.observed() != null) {
            values.add(finding.observed());
        }
        values.add((double) finding.events());
        finding.details().values().forEach(value -> {
            if (value instanceof Number number) {
                values.add(number.doubleValue());
            }
        });
        return values;
    }

    private static String beyond(double value, Parameter parameter) {
        return parameter.type() == ParameterType.INT
                ? String.valueOf((long) Math.floor(value) + 1)
                : String.valueOf((Math.floor(value * 100) + 1) / 100);
    }

    private boolean silences(Finding finding, Parameter parameter, String text) {
        try {
            Map<String, Object> parameters = new HashMap<>(finding.parameters());
            parameters.put(parameter.name(), parameter.parse(text));
            return new FindingReader(finding.rule(), parameters)
                    .read(session.queries().run(finding.rule(), parameters)).stream()
                            .noneMatch(other -> isSame(finding, other));
        } catch (UserError e) {
            return false; // out of the parameter's range: no change to propose
        }
    }

    private static boolean isSame(Finding finding, Finding other) {
        return finding.entity().equals(other.entity()) && finding.firstSeen().equals(other.firstSeen());
    }
}
