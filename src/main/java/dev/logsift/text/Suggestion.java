package dev.logsift.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses which known name a misspelt one was meant to be. */
public final class Suggestion {
    private Suggestion() {}

    /** The known name nearest to {@code wrong}, if one is near enough to be a slip of the fingers. */
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        String asked = wrong.toLowerCase(Locale.ROOT);
        // Two: letters changed places, as in 'laod', count twice.
        int allowed = Math.max(wrong.length() < 4 ? 1 : 2, wrong.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(allowed);
        record Candidate(String name, int distance) {}
        return known.stream()
                .map(name -> new Candidate(name, distance.apply(asked, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() >= 0)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** Advice for an unknown name: the nearest known one, else where to find the list. */
    public static String forUnknown(String wrong, Collection<String> known, String otherwise) {
        return nearest(wrong, known).map(name -> "did you mean '" + name + "'?").orElse(otherwise);
    }
}
