package dev.logsift.library;

import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import dev.logsift.text.YamlMapping;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;

/**
 * A parameter in a query's header.
 *
 * @param defaultValue absent if a value must be given
 * @param minimum the smallest legal value, of the parameter's own type
 * @param maximum the largest legal value, of the parameter's own type
 * @param values the only legal values of a text; none means any
 */
public record Parameter(
        String name,
        ParameterType type,
        Optional<Object> defaultValue,
        String help,
        Optional<Object> minimum,
        Optional<Object> maximum,
        List<String> values) {
    private static final List<String> KEYS = List.of("type", "default", "help", "min", "max", "values");

    static Parameter of(String name, YamlMapping header) {
        header.allowOnly(KEYS);
        String word = header.requiredText("type");
        ParameterType type = ParameterType.named(word)
                .orElseThrow(() -> header.wrong("type", "one of " + String.join(", ", ParameterType.words())));
        Parameter open = new Parameter(
                name,
                type,
                Optional.empty(),
                header.text("help").orElse(""),
                Optional.empty(),
                Optional.empty(),
                header.texts("values"));
        return open.within(open.read(header, "min"), open.read(header, "max")).defaultingTo(header);
    }

    private Parameter within(Optional<Object> newMinimum, Optional<Object> newMaximum) {
        return new Parameter(name, type, defaultValue, help, newMinimum, newMaximum, values);
    }

    private Parameter defaultingTo(YamlMapping header) {
        return new Parameter(name, type, read(header, "default"), help, minimum, maximum, values);
    }

    /** The value that a user's text spells. */
    public Object parse(String text) {
        Object value;
        try {
            value = type.read(type == ParameterType.STRING ? text : text.strip());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw UserError.usage("parameter " + name + " cannot be '" + text + "'")
                    .because("its type is " + type.word())
                    .help("give " + type.legal())
                    .causedBy(e);
        }
        return inRange(value, text);
    }

    /** A legal value to try a query with; the default where there is one. */
    Object sample() {
        return defaultValue
                .or(() -> minimum)
                .or(() -> maximum)
                .orElseGet(() -> values.isEmpty() ? type.sample() : values.get(0));
    }

    /** The values that it takes, in a few words; empty where all of its type are legal. */
    public String limits() {
        return values.isEmpty() ? range() : "one of " + String.join(", ", values);
    }

    /** A value of this parameter as a user would type it. */
    public String spell(Object value) {
        return ParameterType.spell(value);
    }

    /** Values that it takes: all of them where they can be counted, else the default. */
    public List<String> examples() {
        if (!values.isEmpty()) {
            return values;
        }
        return type == ParameterType.BOOLEAN
                ? List.of("true", "false")
                : defaultValue.map(this::spell).stream().toList();
    }

    /** As {@code queries} lists it: {@code min_ports=50}. */
    public String spelling() {
        return defaultValue
                .map(value -> name + "=" + ParameterType.spell(value))
                .orElse(name + "=?");
    }

    private Optional<Object> read(YamlMapping header, String key) {
        if (!header.has(key)) {
            return Optional.empty();
        }
        if (type == ParameterType.STRINGS) {
            return Optional.of(header.texts(key).toArray(String[]::new));
        }
        try {
            return Optional.of(parse(header.requiredText(key)));
        } catch (UserError e) {
            throw header.wrong(key, e.help().orElse(type.legal()).replaceFirst("^give ", ""));
        }
    }

    private Object inRange(Object value, String text) {
        if (!values.isEmpty() && !values.contains(text)) {
            throw UserError.usage("parameter " + name + " cannot be '" + text + "'")
                    .help(Suggestion.nearest(text, values)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("give one of " + String.join(", ", values)));
        }
        boolean low = minimum.isPresent() && compare(value, minimum.get()) < 0;
        boolean high = maximum.isPresent() && compare(value, maximum.get()) > 0;
        if (low || high) {
            throw UserError.usage("parameter " + name + " cannot be '" + text + "'")
                    .because(low ? "it is too small" : "it is too large")
                    .help("give " + range());
        }
        return value;
    }

    private String range() {
        String from =
                minimum.map(value -> "at least " + ParameterType.spell(value)).orElse("");
        String to =
                maximum.map(value -> "at most " + ParameterType.spell(value)).orElse("");
        return from.isEmpty() || to.isEmpty() ? from + to : from + " and " + to;
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object left, Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return Double.compare(a.doubleValue(), b.doubleValue());
        }
        return ((Comparable<Object>) left).compareTo(right);
    }
}
