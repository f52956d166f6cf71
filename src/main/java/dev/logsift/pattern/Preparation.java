package dev.logsift.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is done to text before patterns are looked for in it; lower case it is made in any case, and last. */
public enum Preparation {
    /** The escapes of URLs are undone, up to three times. */
    URL_DECODE {
        @Override
        String apply(String text) {
            return UrlDecoding.decodeAll(text);
        }
    },
    /** Comments of SQL are blanks, as a database reads them. */
    SQL_COMMENTS {
        @Override
        String apply(String text) {
            return SqlComments.blank(text);
        }
    };

    abstract String apply(String text);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Preparation> named(String word) {
        return Arrays.stream(values())
                .filter(preparation -> preparation.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Preparation::word).toList();
    }
}
