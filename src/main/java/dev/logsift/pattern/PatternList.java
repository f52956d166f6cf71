package dev.logsift.pattern;

import java.io.Serializable;
import java.util.List;

/**
 * Patterns of one kind, from one file.
 *
 * @param references where the facts behind them are from
 * @param tags ATT&amp;CK techniques, in the words of rules: {@code attack.T1190}
 * @param preparations what is done to text before, in this order
 * @param patterns the most telling ones first
 */
public record PatternList(
        String name,
        String title,
        String description,
        List<String> references,
        List<String> tags,
        List<Preparation> preparations,
        List<TextPattern> patterns)
        implements Serializable {
    public PatternList {
        references = List.copyOf(references);
        tags = List.copyOf(tags);
        preparations = List.copyOf(preparations);
        patterns = List.copyOf(patterns);
    }
}
