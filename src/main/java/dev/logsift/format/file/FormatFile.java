package dev.logsift.format.file;

import dev.logsift.format.FormatCard;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.field.FormatFields;
import dev.logsift.format.field.LogField;
import dev.logsift.format.pattern.PatternFormat;
import dev.logsift.format.table.DelimitedFormat;
import dev.logsift.format.table.JsonFormat;
import dev.logsift.format.table.NamesLine;
import dev.logsift.text.UserError;
import dev.logsift.text.YamlMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one format from its YAML file, unproven. The file's name is the format's. */
public final class FormatFile {
    private static final List<String> KEYS = List.of(
            "title",
            "aliases",
            "family",
            "unlikely",
            "zone",
            "pattern",
            "padded",
            "separators",
            "columns",
            "fields",
            "names_line",
            "first_names",
            "day_line",
            "comment",
            "extra_fields",
            "json",
            "required",
            "conditions",
            "own_lines",
            "differences",
            "plausible",
            "samples");

    private final String name;
    private final YamlMapping yaml;
    private final FormatFields fields;

    private FormatFile(String name, YamlMapping yaml) {
        this.name = name;
        this.yaml = yaml;
        this.fields = new FormatFields(FormatCardFile.family(yaml));
    }

    static FormatDefinition read(Path file) {
        try {
            return parse(name(file), Files.readString(file), file.toString());
        } catch (IOException e) {
            throw UserError.of("cannot read the format file " + file)
                    .because(String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    /** The format's name, which is the file's. */
    static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    public static FormatDefinition parse(String name, String text, String origin) {
        return new FormatFile(name, YamlMapping.parse(text, origin).allowOnly(KEYS)).definition();
    }

    private FormatDefinition definition() {
        FormatCard card = new FormatCardFile(name, yaml).card();
        if (yaml.has("pattern")) {
            return PatternFormat.of(card, yaml.texts("pattern"), table(), isTrue("padded"));
        }
        if (yaml.has("json")) {
            return json(card);
        }
        if (yaml.has("separators")) {
            return delimited(card);
        }
        throw yaml.missing("pattern").help("give a 'pattern', or 'separators' and 'columns', or 'json'");
    }

    private DelimitedFormat delimited(FormatCard card) {
        List<DelimitedFormat.Column> columns = yaml.mappings("columns").stream()
                .map(column -> new DelimitedFormat.Column(FormatFields.name(column), fields.field(column)))
                .toList();
        List<String> separators = yaml.texts("separators");
        return new DelimitedFormat(
                card,
                separators,
                columns,
                table(),
                new NamesLine(yaml.text("names_line").orElse(""), yaml.texts("first_names"), separators.get(0)),
                yaml.text("day_line").orElse(""),
                yaml.text("comment").orElse(""),
                yaml.text("extra_fields").orElse("reject").equals("ignore"));
    }

    private JsonFormat json(FormatCard card) {
        List<JsonFormat.Key> keys = yaml.mappings("json").stream()
                .map(key -> new JsonFormat.Key(FormatFields.name(key), fields.field(key)))
                .toList();
        return new JsonFormat(card, keys, yaml.texts("required"), conditions());
    }

    private List<JsonFormat.Condition> conditions() {
        return yaml.mappings("conditions").stream()
                .map(condition -> new JsonFormat.Condition(
                        condition.allowOnly(List.of("name", "is", "otherwise")).requiredText("name"),
                        condition.requiredText("is"),
                        condition.requiredText("otherwise")))
                .toList();
    }

    private Map<String, LogField> table() {
        Map<String, LogField> table = new LinkedHashMap<>();
        yaml.mappings("fields").forEach(field -> table.put(FormatFields.name(field), fields.field(field)));
        return table;
    }

    private boolean isTrue(String key) {
        Optional<String> text = yaml.text(key);
        if (text.isPresent() && !List.of("true", "false").contains(text.get())) {
            throw yaml.wrong(key, "true or false");
        }
        return text.isPresent() && text.get().equals("true");
    }
}
