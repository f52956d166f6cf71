package dev.logsift.pattern;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Something to look for in text.
 *
 * @param name what it is called in results
 * @param words one of these must occur; what is looked for first, as it is fast
 * @param regex what must be found where a word occurs, RE2's syntax; empty where the words say enough
 */
public record TextPattern(String name, List<String> words, String regex) implements Serializable {
    public TextPattern {
        words = List.copyOf(words);
    }

    Optional<String> expression() {
        return regex.isEmpty() ? Optional.empty() : Optional.of(regex);
    }
}
