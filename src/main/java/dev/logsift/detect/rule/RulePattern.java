package dev.logsift.detect.rule;

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

/** Rules by their name, or by a glob such as {@code *_scan}; aliases count. */
public record RulePattern(String text) {
    public RulePattern {
        glob(text);
    }

    /** A pattern of {@code allow}, of whatever family the rules are that it names. */
    public static RulePattern require(String text, QueryLibrary library) {
        List<QueryFile> rules = library.entries().stream()
                .filter(file -> file.kind() == Query.Kind.RULES)
                .toList();
        return new RulePattern(text).requireAny(rules, "rule");
    }

    /**
     * Itself; an error where it names none of the rules, which is a mistake and not an all-clear.
     *
     * @param kind what the rules are called
     */
    RulePattern requireAny(List<QueryFile> rules, String kind) {
        if (!namesAny(rules)) {
            throw UserError.usage("no " + kind + " is called '" + text + "'")
                    .help(Suggestion.forUnknown(
                            text, rules.stream().map(QueryFile::name).toList(), "'queries rule' lists the rules"));
        }
        return this;
    }

    boolean namesAny(List<QueryFile> rules) {
        Predicate<String> matcher = matcher();
        return rules.stream().anyMatch(rule -> rule.isCalled(matcher));
    }

    /** Whether it names the rule. */
    public boolean covers(Query rule) {
        Predicate<String> matcher = matcher();
        return matcher.test(rule.name()) || rule.header().aliases().stream().anyMatch(matcher);
    }

    Predicate<String> matcher() {
        PathMatcher glob = glob(text);
        return name -> name.equals(text) || glob.matches(Path.of(name));
    }

    private static PathMatcher glob(String text) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + text);
        } catch (PatternSyntaxException e) {
            throw UserError.usage("'" + text + "' is not a glob")
                    .because(e.getDescription())
                    .help("write a rule's name, or a glob such as '*_scan'")
                    .causedBy(e);
        }
    }
}
