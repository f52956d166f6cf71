package dev.logsift.text;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;

/** A YAML mapping read by key, whose errors say which key of which file is wrong. */
public final class YamlMapping {
    private final String origin;
    private final Map<String, Object> values;
    private final YamlLines lines;

    private YamlMapping(String origin, Map<String, Object> values, YamlLines lines) {
        this.origin = origin;
        this.values = values;
        this.lines = lines;
    }

    /**
     * Reads YAML text whose top level is a mapping.
     *
     * @param origin the file the text came from, for errors
     */
    public static YamlMapping parse(String text, String origin) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            Object root = new Yaml(new SafeConstructor(options)).load(text);
            Map<String, Object> values = asMapping(root == null ? Map.of() : root, () -> origin, "the file");
            return new YamlMapping(origin, values, YamlLines.of(text));
        } catch (MarkedYAMLException e) {
            throw UserError.of("this is not valid YAML: " + e.getProblem())
                    .at(origin + (e.getProblemMark() == null ? "" : YamlLines.place(text, e.getProblemMark())))
                    .causedBy(e);
        } catch (YAMLException e) {
            throw UserError.of("this is not valid YAML: " + e.getMessage())
                    .at(origin)
                    .causedBy(e);
        }
    }

    public String origin() {
        return origin;
    }

    public Collection<String> keys() {
        return values.keySet();
    }

    /** Refuses keys that nobody reads: a misspelt key must not be ignored in silence. */
    public YamlMapping allowOnly(Collection<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw UserError.of("unknown key '" + key + "'")
                        .at(origin + lines.place(key))
                        .help(Suggestion.forUnknown(key, known, "known keys: " + String.join(", ", known)));
            }
        }
        return this;
    }

    public boolean has(String key) {
        return values.get(key) != null;
    }

    public Optional<Object> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A scalar as text; numbers and booleans in their YAML spelling. */
    public Optional<String> text(String key) {
        Object value = values.get(key);
        if (value instanceof Map || value instanceof List) {
            throw wrong(key, "a single value");
        }
        // YAML reads 2015-05-17 as a date, whose own text depends on the machine's zone.
        return Optional.ofNullable(value)
                .map(scalar -> scalar instanceof Date date ? date.toInstant() : scalar)
                .map(Object::toString);
    }

    public String requiredText(String key) {
        return text(key).orElseThrow(() -> missing(key));
    }

    /** A whole number from least to most. */
    public Optional<Long> integer(String key, long least, long most) {
        Object value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        boolean isWhole = value instanceof Integer || value instanceof Long;
        if (!isWhole || ((Number) value).longValue() < least || ((Number) value).longValue() > most) {
            throw wrong(key, "a whole number from " + least + " to " + most);
        }
        return Optional.of(((Number) value).longValue());
    }

    /** A number from least to most. */
    public Optional<Double> number(String key, double least, double most) {
        Object value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Number number && number.doubleValue() >= least && number.doubleValue() <= most) {
            return Optional.of(number.doubleValue());
        }
        throw wrong(
                key,
                "a number from "
                        + BigDecimal.valueOf(least).stripTrailingZeros().toPlainString() + " to "
                        + BigDecimal.valueOf(most).stripTrailingZeros().toPlainString());
    }

    /** A list of scalars; a single scalar counts as a list of one. */
    public List<String> texts(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return List.of(requiredText(key));
    }

    public Optional<YamlMapping> mapping(String key) {
        Object value = values.get(key);
        return value == null
                ? Optional.empty()
                : Optional.of(new YamlMapping(
                        origin + ", key " + key,
                        asMapping(value, () -> origin + lines.place(key), key),
                        lines.below(key)));
    }

    /** A list of mappings, such as columns or test cases. */
    public List<YamlMapping> mappings(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw wrong(key, "a list");
        }
        List<YamlMapping> result = new ArrayList<>();
        for (Object item : list) {
            String place = origin + ", key " + key + ", item " + (result.size() + 1);
            YamlLines itemLines = lines.below(key).item(result.size());
            result.add(new YamlMapping(place, asMapping(item, () -> origin + lines.place(key), key), itemLines));
        }
        return result;
    }

    /** The plain values, in the order of the file. */
    public Map<String, Object> asMap() {
        return new LinkedHashMap<>(values);
    }

    /** This mapping's entries, and those of another for the keys that it does not have. */
    public YamlMapping over(YamlMapping other) {
        Map<String, Object> both = new LinkedHashMap<>(other.values);
        both.putAll(values);
        return new YamlMapping(origin, both, lines);
    }

    /** Other values in the place of this one's. */
    public YamlMapping with(Map<String, Object> newValues) {
        return new YamlMapping(origin, newValues, lines);
    }

    /** Where in the text a key stands: {@code ", line N, column M"}, as errors say it. */
    public String place(String key) {
        return lines.place(key);
    }

    public UserError missing(String key) {
        return UserError.of("the key '" + key + "' is missing").at(origin);
    }

    public UserError wrong(String key, String expected) {
        return UserError.of("the key '" + key + "' must be " + expected).at(origin + lines.place(key));
    }

    /** A mapping as YAML: a line a key, and what is below it on that line where it is simple. */
    public static String spell(Map<String, Object> values) {
        DumperOptions options = new DumperOptions();
        options.setWidth(Integer.MAX_VALUE);
        Yaml yaml = new Yaml(options);
        MappingNode node = (MappingNode) yaml.represent(values);
        node.setFlowStyle(DumperOptions.FlowStyle.BLOCK);
        StringWriter text = new StringWriter();
        yaml.serialize(node, text);
        return text.toString();
    }

    /** The YAML text with another value of one of its keys; nothing else in it changes. */
    public static String replace(String text, String key, String value) {
        return YamlLines.of(text).replace(key, spell(Map.of(key, value)).strip());
    }

    private static Map<String, Object> asMapping(Object value, Supplier<String> origin, String key) {
        if (!(value instanceof Map<?, ?> map)) {
            throw UserError.of("'" + key + "' must be a mapping of keys to values")
                    .at(origin.get());
        }
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((name, item) -> result.put(String.valueOf(name), item));
        return result;
    }
}
