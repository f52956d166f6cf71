package dev.logsift.pattern;

import com.google.re2j.Pattern;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says which patterns of one list or several match a text. The words of all lists first, in one pass; a regular expression is
 * run only where a word of its pattern occurs, and in time linear in the text, as an attacker writes it.
 */
public final class PatternMatcher implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Compiled once for all tasks that run in this process. */
    private static final Map<List<PatternList>, PatternMatcher> COMPILED = new ConcurrentHashMap<>();

    private final List<PatternList> lists;
    private final transient List<Reading> readings;
    private final transient List<Sought> patterns;
    private final transient WordSearch words;
    private final transient RecentTexts recent = new RecentTexts();

    /** A way to prepare text, and the patterns that want it prepared like this. */
    private record Reading(List<Preparation> preparations, BitSet patterns) {
        String of(String text) {
            String prepared = text;
            for (Preparation preparation : preparations) {
                prepared = preparation.apply(prepared);
            }
            return prepared;
        }
    }

    private record Sought(String name, Optional<Pattern> expression) {
        boolean isIn(String text) {
            return expression.isEmpty() || expression.get().matcher(text).find();
        }
    }

    PatternMatcher(List<PatternList> lists) {
        this.lists = List.copyOf(lists);
        this.readings = new ArrayList<>();
        this.patterns = new ArrayList<>();
        lists.forEach(this::add);
        this.words = new WordSearch(lists.stream()
                .flatMap(list -> list.patterns().stream())
                .map(TextPattern::words)
                .toList());
    }

    public static PatternMatcher of(PatternList list) {
        return ofAll(List.of(list));
    }

    /** Of several lists at once; patterns are then called {@code list.pattern}. */
    public static PatternMatcher ofAll(List<PatternList> lists) {
        return COMPILED.computeIfAbsent(List.copyOf(lists), PatternMatcher::new);
    }

    public boolean matches(String text) {
        return !all(text).isEmpty();
    }

    /** The name of the first pattern, in the order of the lists, that matches. */
    public Optional<String> first(String text) {
        return all(text).stream().findFirst();
    }

    /** The names of all patterns that match, in the order of the lists. */
    public List<String> all(String text) {
        if (text.length() >= RecentTexts.LONG) {
            return recent.answer(text, () -> names(candidates(text)));
        }
        List<Candidates> candidates = candidates(text);
        return candidates.isEmpty() ? List.of() : recent.answer(text, () -> names(candidates));
    }

    /** Travels as its lists. */
    private Object readResolve() {
        return ofAll(lists);
    }

    private void add(PatternList list) {
        Reading reading = readings.stream()
                .filter(known -> known.preparations().equals(list.preparations()))
                .findFirst()
                .orElseGet(() -> newReading(list.preparations()));
        for (TextPattern pattern : list.patterns()) {
            reading.patterns().set(patterns.size());
            String name = lists.size() == 1 ? pattern.name() : list.name() + "." + pattern.name();
            patterns.add(new Sought(name, pattern.expression().map(Pattern::compile)));
        }
    }

    private Reading newReading(List<Preparation> preparations) {
        readings.add(new Reading(preparations, new BitSet()));
        return readings.get(readings.size() - 1);
    }

    /** Patterns with a word in a text that was prepared their way. */
    private record Candidates(String text, BitSet patterns) {}

    /** Most texts read the same whichever way, so they are searched once; and most hold nothing. */
    private List<Candidates> candidates(String text) {
        List<Candidates> candidates = List.of();
        String searched = null;
        BitSet found = null;
        for (Reading reading : readings) {
            String prepared = reading.of(text);
            if (!prepared.equals(searched)) {
                searched = prepared;
                found = words.in(prepared);
            }
            if (found != null && found.intersects(reading.patterns())) {
                candidates = candidates.isEmpty() ? new ArrayList<>() : candidates;
                BitSet wanted = (BitSet) found.clone();
                wanted.and(reading.patterns());
                candidates.add(new Candidates(prepared.toLowerCase(Locale.ROOT), wanted));
            }
        }
        return candidates;
    }

    private List<String> names(List<Candidates> candidates) {
        BitSet matching = new BitSet();
        for (Candidates each : candidates) {
            each.patterns().stream()
                    .filter(pattern -> patterns.get(pattern).isIn(each.text()))
                    .forEach(matching::set);
        }
        return matching.stream().mapToObj(patterns::get).map(Sought::name).toList();
    }
}
