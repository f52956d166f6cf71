package dev.logsift.chart;

import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How rows are drawn; several kinds of a report's chart are one in a terminal. */
public enum ChartKind {
    BAR("bar", "hbar", "pie", "donut", "histogram"),
    LINE("line", "area"),
    HEAT("heat", "heatmap");

    private final List<String> words;

    ChartKind(String... words) {
        this.words = List.of(words);
    }

    /** The kind that a header or a user calls so. */
    public static ChartKind named(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.words.contains(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> UserError.usage("unknown kind of chart '" + word + "'")
                        .help(Suggestion.forUnknown(word, words(), "kinds: " + String.join(", ", words()))));
    }

    /** The word of each kind that a user is offered. */
    public static List<String> words() {
        return Arrays.stream(values()).map(kind -> kind.words.get(0)).toList();
    }
}
