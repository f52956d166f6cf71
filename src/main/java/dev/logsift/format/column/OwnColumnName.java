package dev.logsift.format.column;

import java.util.Arrays;
import java.util.Locale;

/** What a column of a format's own is called, by the words that the format has for it. */
public final class OwnColumnName {
    private OwnColumnName() {}

    public static String of(String words) {
        String name =
                words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return name.isEmpty() ? "field" : name;
    }

    /** A name that no family's column has: those have types and meanings of their own. */
    public static String besidesFamilies(String prefix, String words) {
        String name = of(words);
        boolean canonical = Arrays.stream(Family.values())
                .flatMap(family -> family.columns().stream())
                .anyMatch(column -> column.name().equals(name));
        return canonical ? prefix + "_" + name : name;
    }
}
