package dev.logsift.format;

import dev.logsift.text.UserError;
import dev.logsift.text.YamlMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one format from its YAML file. The file's name is the format's. */
final class FormatFile {
    private static final List<String> KEYS = List.of(
            "title",
            "aliases",
            "family",
            "pattern",
            "separators",
            "columns",
            "fields_line",
            "comment",
            "extra_fields",
            "samples");

    private final String name;
    private final YamlMapping yaml;

    private FormatFile(String name, YamlMapping yaml) {
        this.name = name;
        this.yaml = yaml;
    }

    static FormatDefinition read(Path file) {
        try {
            String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
            return parse(name, Files.readString(file), file.toString());
        } catch (IOException e) {
            throw UserError.of("cannot read the format file " + file)
                    .because(String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    static FormatDefinition parse(String name, String text, String origin) {
        FormatDefinition format =
                new FormatFile(name, YamlMapping.parse(text, origin).allowOnly(KEYS)).definition();
        FormatProof.check(format, origin);
        return format;
    }

    private FormatDefinition definition() {
        Optional<String> pattern = yaml.text("pattern");
        return pattern.isPresent()
                ? new PatternFormat(name, yaml.texts("aliases"), title(), family(), pattern.get(), samples())
                : delimited();
    }

    private FormatDefinition delimited() {
        List<String> separators = yaml.texts("separators");
        if (separators.isEmpty()) {
            throw yaml.missing("pattern").help("give a 'pattern', or 'separators' and 'columns'");
        }
        return new DelimitedFormat(
                name,
                yaml.texts("aliases"),
                title(),
                family(),
                separators,
                yaml.mappings("columns").stream().map(this::column).toList(),
                yaml.text("fields_line").orElse(""),
                yaml.text("comment").orElse(""),
                yaml.text("extra_fields").orElse("reject").equals("ignore"),
                samples());
    }

    private DelimitedFormat.Column column(YamlMapping column) {
        column.allowOnly(List.of("name", "column", "kind"));
        String source = column.requiredText("name");
        FieldKind kind = column.text("kind").map(word -> kind(column, word)).orElse(FieldKind.TEXT);
        String target = column.text("column").orElse(ApacheDirectives.columnName(source));
        family().columns().stream()
                .filter(canonical -> canonical.name().equals(target) && kind != FieldKind.IGNORED)
                .filter(canonical -> !fits(canonical.type(), kind.type()))
                .findFirst()
                .ifPresent(canonical -> {
                    throw column.wrong("kind", "one that yields " + canonical.type() + ", as " + target + " is");
                });
        return new DelimitedFormat.Column(source, new LogField(target, kind));
    }

    private static boolean fits(LogType canonical, LogType given) {
        boolean bothWhole = (canonical == LogType.INT || canonical == LogType.BIGINT)
                && (given == LogType.INT || given == LogType.BIGINT);
        return canonical == given || bothWhole;
    }

    private static FieldKind kind(YamlMapping yaml, String word) {
        return Arrays.stream(FieldKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> yaml.wrong(
                        "kind", "one of " + Arrays.toString(FieldKind.values()).toLowerCase(Locale.ROOT)));
    }

    private String title() {
        return yaml.requiredText("title");
    }

    private Family family() {
        return Family.named(yaml.requiredText("family")).orElseThrow(() -> yaml.wrong("family", "access or flow"));
    }

    private List<Sample> samples() {
        List<Sample> samples = yaml.mappings("samples").stream()
                .map(sample -> new Sample(
                        sample.allowOnly(List.of("line", "expect")).requiredText("line"),
                        sample.mapping("expect")
                                .orElseThrow(() -> sample.missing("expect"))
                                .asMap()))
                .toList();
        if (samples.isEmpty()) {
            throw yaml.missing("samples").help("a format proves itself by sample lines and what must come of them");
        }
        return samples;
    }
}
