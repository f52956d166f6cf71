package dev.logsift.text;

/** Numbers of things, in good grammar. */
public final class Counted {
    private Counted() {}

    /** Such as {@code 1 file} or {@code 3 files}; for nouns whose plural ends in s. */
    public static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
