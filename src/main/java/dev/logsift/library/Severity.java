package dev.logsift.library;

import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How bad a finding of a rule is, in Sigma's levels. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The word that headers, options and results use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isAtLeast(Severity other) {
        return compareTo(other) >= 0;
    }

    public static Optional<Severity> named(String word) {
        return Arrays.stream(values())
                .filter(severity -> severity.word().equalsIgnoreCase(word))
                .findFirst();
    }

    /** A severity that a user typed. */
    public static Severity parse(String word) {
        return named(word).orElseThrow(() -> UserError.usage("unknown severity '" + word + "'")
                .help(Suggestion.nearest(word, words())
                                .map(near -> "did you mean '" + near + "'? ")
                                .orElse("")
                        + "give one of " + String.join(", ", words())));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Severity::word).toList();
    }
}
