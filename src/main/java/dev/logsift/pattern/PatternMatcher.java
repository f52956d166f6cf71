package dev.logsift.pattern;

import com.google.re2j.Pattern;
import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Says which patterns of a list match a text. Words first, in one pass; a regular expression is run only where a word of its
 * pattern occurs, and in time linear in the text, as an attacker writes it.
 */
public final class PatternMatcher implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Compiled once for all tasks that run in this process. */
    private static final Map<PatternList, PatternMatcher> COMPILED = new ConcurrentHashMap<>();

    private final PatternList list;
    private final transient WordSearch words;
    private final transient List<Optional<Pattern>> expressions;

    PatternMatcher(PatternList list) {
        this.list = list;
        this.words =
                new WordSearch(list.patterns().stream().map(TextPattern::words).toList());
        this.expressions = list.patterns().stream()
                .map(pattern -> pattern.expression().map(Pattern::compile))
                .toList();
    }

    public static PatternMatcher of(PatternList list) {
        return COMPILED.computeIfAbsent(list, PatternMatcher::new);
    }

    public boolean matches(String text) {
        return matching(text).findFirst().isPresent();
    }

    /** The name of the first pattern, in the order of the list, that matches. */
    public Optional<String> first(String text) {
        return matching(text).mapToObj(this::name).findFirst();
    }

    /** The names of all patterns that match, in the order of the list. */
    public List<String> all(String text) {
        return matching(text).mapToObj(this::name).toList();
    }

    /** Travels as its list. */
    private Object readResolve() {
        return of(list);
    }

    private IntStream matching(String text) {
        String prepared = list.prepare(text);
        BitSet candidates = words.in(prepared);
        return candidates == null
                ? IntStream.empty()
                : candidates.stream().filter(pattern -> isFound(expressions.get(pattern), prepared));
    }

    private static boolean isFound(Optional<Pattern> expression, String text) {
        return expression.isEmpty() || expression.get().matcher(text).find();
    }

    private String name(int pattern) {
        return list.patterns().get(pattern).name();
    }
}
