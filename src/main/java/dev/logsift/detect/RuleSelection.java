package dev.logsift.detect;

import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.library.QueryLibrary;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/** Picks rules by name or glob; a pattern that picks none is a mistake, not an all-clear. */
final class RuleSelection {
    private final QueryLibrary library;

    RuleSelection(QueryLibrary library) {
        this.library = library;
    }

    /** The rules of a family that any of the patterns names; all of them if there is no pattern. */
    List<QueryFile> select(String family, List<String> patterns) {
        List<QueryFile> rules = rules(family);
        if (patterns.isEmpty()) {
            return rules;
        }
        List<Predicate<String>> matchers = patterns.stream()
                .map(pattern -> requireMatch(pattern, rules, family))
                .toList();
        return rules.stream()
                .filter(rule -> matchers.stream().anyMatch(rule::isCalled))
                .toList();
    }

    /** Whether any of the patterns names a rule of the family. */
    boolean hasAny(String family, List<String> patterns) {
        List<QueryFile> rules = rules(family);
        return patterns.stream().map(RuleSelection::matcher).anyMatch(matcher -> rules.stream()
                .anyMatch(rule -> rule.isCalled(matcher)));
    }

    private List<QueryFile> rules(String family) {
        return library.entries().stream()
                .filter(file -> file.kind() == Query.Kind.RULES)
                .filter(file -> file.family().equals(family))
                .toList();
    }

    private static Predicate<String> requireMatch(String pattern, List<QueryFile> rules, String family) {
        Predicate<String> matcher = matcher(pattern);
        if (rules.stream().noneMatch(rule -> rule.isCalled(matcher))) {
            throw UserError.usage("no " + family + " rule is called '" + pattern + "'")
                    .help(Suggestion.forUnknown(
                            pattern, rules.stream().map(QueryFile::name).toList(), "'queries rule' lists the rules"));
        }
        return matcher;
    }

    private static Predicate<String> matcher(String pattern) {
        PathMatcher glob = glob(pattern);
        return name -> glob.matches(Path.of(name));
    }

    private static PathMatcher glob(String pattern) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException e) {
            throw UserError.usage("'" + pattern + "' is not a glob")
                    .because(e.getDescription())
                    .help("write a rule's name, or a glob such as '*_scan'")
                    .causedBy(e);
        }
    }
}
