package dev.logsift.detect.ranking;

import dev.logsift.finding.Finding;
import dev.logsift.library.Query;
import dev.logsift.text.YamlMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What ATT&amp;CK says of findings, by the tags of their rules: techniques, and the tactics that they serve. */
final class Attack {
    private static final Pattern TECHNIQUE =
            Pattern.compile("attack\\.(T\\d{4})(?:\\.\\d{3})?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> TACTICS = tactics();

    private Attack() {}

    /** Sub-techniques are the technique that they are part of: T1110.001 is T1110. */
    static Set<String> techniques(Query rule) {
        Set<String> techniques = new TreeSet<>();
        for (String tag : rule.header().tags()) {
            Matcher technique = TECHNIQUE.matcher(tag);
            if (technique.matches()) {
                techniques.add(technique.group(1).toUpperCase(Locale.ROOT));
            }
        }
        return techniques;
    }

    static boolean shareTechnique(Finding one, Finding other) {
        return !Collections.disjoint(techniques(one.rule()), techniques(other.rule()));
    }

    /** The tactics of a finding, those of the findings folded into it included. */
    static Set<String> tactics(Finding finding) {
        return Stream.concat(Stream.of(finding), finding.folded().stream())
                .flatMap(each -> techniques(each.rule()).stream())
                .map(TACTICS::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The tactic that a technique serves, if the table has it. */
    static Optional<String> tactic(String technique) {
        return Optional.ofNullable(TACTICS.get(technique));
    }

    private static Map<String, String> tactics() {
        try (InputStream in = Attack.class.getResourceAsStream("tactics.yaml")) {
            YamlMapping yaml = YamlMapping.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "tactics.yaml");
            Map<String, String> tactics = new HashMap<>();
            yaml.keys().forEach(tactic -> yaml.texts(tactic).forEach(technique -> tactics.put(technique, tactic)));
            return tactics;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
