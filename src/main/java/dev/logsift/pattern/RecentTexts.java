package dev.logsift.pattern;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was said of texts before. A log has few agents and popular pages, and a look at one with regular expressions costs as
 * much as a hundred looks for words; an attacker who never repeats himself only makes it forget.
 */
final class RecentTexts {
    /** From here on, in characters, a text is faster known again than searched for words. */
    static final int LONG = 80;

    private static final int MOST_KEPT = 10_000;
    private static final int LONGEST = 1_024;

    private final Map<String, List<String>> answers = new ConcurrentHashMap<>();

    List<String> answer(String text, Supplier<List<String>> look) {
        List<String> before = answers.get(text);
        if (before != null) {
            return before;
        }
        List<String> answer = look.get();
        if (text.length() <= LONGEST) {
            if (answers.size() >= MOST_KEPT) {
                answers.clear();
            }
            answers.put(text, answer);
        }
        return answer;
    }
}
