package dev.logsift.detect.rule;

import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.library.QueryLibrary;
import java.util.List;
import java.util.function.Predicate;

/** Picks rules by name or glob. */
public final class RuleSelection {
    private final QueryLibrary library;

    public RuleSelection(QueryLibrary library) {
        this.library = library;
    }

    /** The rules of a family that any of the patterns names; all of them if there is no pattern. */
    public List<QueryFile> select(String family, List<String> patterns) {
        List<QueryFile> rules = rules(family);
        if (patterns.isEmpty()) {
            return rules;
        }
        List<Predicate<String>> matchers = patterns.stream()
                .map(pattern -> new RulePattern(pattern)
                        .requireAny(rules, family + " rule")
                        .matcher())
                .toList();
        return rules.stream()
                .filter(rule -> matchers.stream().anyMatch(rule::isCalled))
                .toList();
    }

    /** Whether any of the patterns names a rule of the family. */
    public boolean hasAny(String family, List<String> patterns) {
        List<QueryFile> rules = rules(family);
        return patterns.stream().map(RulePattern::new).anyMatch(pattern -> pattern.namesAny(rules));
    }

    private List<QueryFile> rules(String family) {
        return library.entries().stream()
                .filter(file -> file.kind() == Query.Kind.RULES)
                .filter(file -> file.family().equals(family))
                .toList();
    }
}
