package dev.logsift.detect.test;

import dev.logsift.format.column.Family;
import dev.logsift.library.Query;
import dev.logsift.text.FileTrouble;
import dev.logsift.text.UserError;
import dev.logsift.text.YamlMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small log, and what a rule must say of it.
 *
 * @param rows values by column; columns that are not there are NULL
 * @param parameters values other than the rule's defaults
 * @param fires the entities that must be found, and no others; empty if none may be
 * @param severity what each finding must be, if the case says so
 * @param evidence how many rows the evidence of the first finding must be, if the case says so
 */
public record RuleCase(
        String name,
        List<Map<String, Object>> rows,
        Map<String, String> parameters,
        List<String> fires,
        Optional<String> severity,
        Optional<Long> evidence) {

    /** The cases in {@code NAME.test.yaml} beside a rule, of its family where a case says one; an error if there are none. */
    public static List<RuleCase> of(Query rule) {
        Path file = rule.file().resolveSibling(rule.name() + ".test.yaml");
        Family family = Family.named(rule.family()).orElseThrow();
        if (!Files.isRegularFile(file)) {
            throw UserError.of("the rule " + rule.name() + " has no test cases")
                    .help("write " + file + " with a case that fires and one that is silent");
        }
        YamlMapping yaml = YamlMapping.parse(textOf(file), file.toString()).allowOnly(List.of("cases"));
        List<RuleCase> cases = yaml.mappings("cases").stream()
                .filter(each -> familyOf(each).orElse(family) == family)
                .map(each -> of(each, family))
                .toList();
        if (cases.isEmpty()) {
            throw yaml.missing("cases");
        }
        return cases;
    }

    /** The family that a case says; a misspelt one would leave the case out of every family. */
    private static Optional<Family> familyOf(YamlMapping yaml) {
        return yaml.text("family")
                .map(word -> Family.named(word).orElseThrow(() -> yaml.wrong("family", "access or flow")));
    }

    private static RuleCase of(YamlMapping yaml, Family family) {
        yaml.allowOnly(List.of("name", "family", "rows", "params", "fires", "silent", "severity", "evidence"));
        boolean silent = yaml.text("silent").filter("true"::equals).isPresent();
        if (silent == yaml.has("fires")) {
            throw UserError.of("a case needs either fires: [ENTITY, ...] or silent: true")
                    .at(yaml.origin());
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        yaml.mapping("params")
                .ifPresent(params -> params.keys().forEach(key -> parameters.put(key, params.requiredText(key))));
        return new RuleCase(
                yaml.requiredText("name"),
                new CaseRows(family).expand(yaml.mappings("rows")),
                parameters,
                silent ? List.of() : yaml.texts("fires").stream().sorted().toList(),
                yaml.text("severity"),
                yaml.integer("evidence", 0, Long.MAX_VALUE));
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw UserError.of("cannot read " + file)
                    .because(FileTrouble.reason(e))
                    .causedBy(e);
        }
    }
}
