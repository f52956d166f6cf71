package dev.logsift.shell.complete;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Picks the values of a column that are worth offering: all of them where they are few, else none. */
final class FrequentValues {
    private static final int FEW = 20;
    private static final int MOST = 100;
    private static final int LONGEST = 60;

    private FrequentValues() {}

    /** The values as literals of SQL, the most frequent first. */
    static List<String> literals(List<Object> values) {
        Map<Object, Integer> counts = new HashMap<>();
        int present = 0;
        for (Object value : values) {
            if (value != null) {
                counts.merge(value, 1, Integer::sum);
                present++;
            }
        }
        boolean few = counts.size() <= FEW || counts.size() <= MOST && counts.size() <= present / 2;
        if (!few) {
            return List.of();
        }
        Comparator<Map.Entry<Object, Integer>> frequency = Comparator.comparing(Map.Entry::getValue);
        return counts.entrySet().stream()
                .sorted(frequency.reversed().thenComparing(entry -> entry.getKey()
                        .toString()))
                .map(entry -> literal(entry.getKey()))
                .filter(FrequentValues::isTypeable)
                .toList();
    }

    private static String literal(Object value) {
        return value instanceof String text
                ? "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
                : value.toString();
    }

    /** Log text may hold anything; what no keyboard types is not offered. */
    private static boolean isTypeable(String literal) {
        return literal.length() <= LONGEST && literal.chars().noneMatch(Character::isISOControl);
    }
}
