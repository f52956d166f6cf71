package dev.logsift.library;

import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import dev.logsift.text.YamlMapping;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The YAML in a query's first block comment, in Sigma's words.
 *
 * @param aliases other names under which the query is found
 * @param needs columns without which the query cannot say anything
 * @param gate what must be true of a view before a rule can find anything
 * @param minimumRows how many rows a table must have for a rule to say anything
 * @param minimumHistory how much time a table must cover for a rule to say anything
 * @param columns what the result's columns are, by name, in order
 * @param chart how the report and the shell draw the result: kind, x, y ...
 * @param evidence SQL for the raw rows behind a finding, with {@code :entity}, {@code :first_seen} and {@code :last_seen}
 */
public record QueryHeader(
        String title,
        String description,
        List<String> aliases,
        Optional<Severity> severity,
        List<String> tags,
        List<String> references,
        List<String> falsePositives,
        List<Parameter> parameters,
        List<String> needs,
        Optional<Gate> gate,
        long minimumRows,
        Duration minimumHistory,
        Map<String, ResultColumn> columns,
        Map<String, String> chart,
        Optional<String> evidence) {
    private static final List<String> KEYS = List.of(
            "title",
            "description",
            "aliases",
            "severity",
            "tags",
            "references",
            "falsepositives",
            "params",
            "needs",
            "gate",
            "min_rows",
            "min_history",
            "columns",
            "chart",
            "evidence");

    /**
     * What a column of the result holds.
     *
     * @param of the column of the statement that it is, where a family of several has another name for it
     */
    public record ResultColumn(Optional<String> unit, String help, Optional<String> of) {
        static ResultColumn of(YamlMapping column, String name) {
            column.allowOnly(List.of("unit", "help", "as"));
            return new ResultColumn(
                    column.text("unit"),
                    column.text("help").orElse(""),
                    column.text("as").map(shown -> name));
        }
    }

    static QueryHeader of(YamlMapping yaml) {
        yaml.allowOnly(KEYS);
        return new QueryHeader(
                yaml.requiredText("title").strip(),
                yaml.text("description").orElse("").strip(),
                yaml.texts("aliases"),
                yaml.text("severity").map(word -> severity(yaml, word)),
                yaml.texts("tags"),
                yaml.texts("references"),
                yaml.texts("falsepositives"),
                parameters(yaml),
                yaml.texts("needs"),
                yaml.mapping("gate").map(Gate::of),
                minimumRows(yaml),
                minimumHistory(yaml),
                columns(yaml),
                chart(yaml),
                yaml.text("evidence").map(String::strip));
    }

    /** The values to bind: what was given, read by each parameter's type, and the defaults of the rest. */
    public Map<String, Object> bind(Map<String, String> given) {
        List<String> names = parameters.stream().map(Parameter::name).toList();
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw UserError.usage("unknown parameter '" + name + "'")
                            .help(Suggestion.forUnknown(
                                    name,
                                    names,
                                    names.isEmpty()
                                            ? "it takes no parameters"
                                            : "it takes " + String.join(", ", names)));
                });
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            String text = given.get(parameter.name());
            values.put(parameter.name(), text == null ? required(parameter) : parameter.parse(text));
        }
        return values;
    }

    /** The defaults of all parameters. */
    public Map<String, Object> defaults() {
        return bind(Map.of());
    }

    /** Values of all parameters to try a query with: the defaults, and values of the right types. */
    public Map<String, Object> samples() {
        Map<String, Object> values = new LinkedHashMap<>();
        parameters.forEach(parameter -> values.put(parameter.name(), parameter.sample()));
        return values;
    }

    private static Object required(Parameter parameter) {
        return parameter.defaultValue().orElseThrow(() -> UserError.usage(
                        "parameter " + parameter.name() + " needs a value")
                .help("add " + parameter.name() + "=VALUE; give "
                        + parameter.type().legal()));
    }

    private static Severity severity(YamlMapping yaml, String word) {
        return Severity.named(word)
                .orElseThrow(() -> yaml.wrong("severity", "one of " + String.join(", ", Severity.words())));
    }

    private static long minimumRows(YamlMapping yaml) {
        String text = yaml.text("min_rows").orElse("1");
        if (!text.matches("\\d{1,18}")) {
            throw yaml.wrong("min_rows", ParameterType.INT.legal());
        }
        return Long.parseLong(text);
    }

    private static Duration minimumHistory(YamlMapping yaml) {
        try {
            return yaml.text("min_history").map(TimeText::interval).orElse(Duration.ZERO);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw yaml.wrong("min_history", ParameterType.INTERVAL.legal());
        }
    }

    private static List<Parameter> parameters(YamlMapping yaml) {
        List<Parameter> parameters = new ArrayList<>();
        yaml.mapping("params").ifPresent(params -> params.keys()
                .forEach(name -> parameters.add(
                        Parameter.of(name, params.mapping(name).orElseThrow(() -> params.wrong(name, "a mapping"))))));
        return List.copyOf(parameters);
    }

    private static Map<String, ResultColumn> columns(YamlMapping yaml) {
        Map<String, ResultColumn> columns = new LinkedHashMap<>();
        yaml.mapping("columns").ifPresent(all -> all.keys().forEach(name -> {
            YamlMapping column = all.mapping(name).orElseThrow(() -> all.wrong(name, "a mapping"));
            columns.put(column.text("as").orElse(name), ResultColumn.of(column, name));
        }));
        return columns;
    }

    private static Map<String, String> chart(YamlMapping yaml) {
        Map<String, String> chart = new LinkedHashMap<>();
        yaml.mapping("chart")
                .ifPresent(all -> all.keys().forEach(key -> chart.put(key, String.join(",", all.texts(key)))));
        return chart;
    }
}
