package dev.logsift.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses which known name a misspelt one was meant to be. */
public final class Suggestion {
    private Suggestion() {}

    /** The known name nearest to {@code wrong}, if one is near enough to be a slip of the fingers; of two as near, the one that goes on as typed. */
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        String asked = wrong.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, wrong.length() / 3);
        LevenshteinDistance levenshtein = new LevenshteinDistance(allowed);
        record Candidate(String name, int distance) {}
        return known.stream()
                .map(name -> new Candidate(name, distance(levenshtein, asked, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() >= 0)
                .min(Comparator.comparingInt(Candidate::distance)
                        .thenComparing(candidate ->
                                !candidate.name().toLowerCase(Locale.ROOT).startsWith(asked))
                        .thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** Edits from one to the other, -1 where there are too many; two letters that changed places are one edit. */
    private static int distance(LevenshteinDistance levenshtein, String asked, String name) {
        int best = levenshtein.apply(asked, name);
        for (int i = 1; i < asked.length(); i++) {
            String swapped = asked.substring(0, i - 1) + asked.charAt(i) + asked.charAt(i - 1) + asked.substring(i + 1);
            int rest = levenshtein.apply(swapped, name);
            if (rest >= 0 && rest < levenshtein.getThreshold() && (best < 0 || rest + 1 < best)) {
                best = rest + 1;
            }
        }
        return best;
    }

    /** Advice for an unknown name: the nearest known one, else where to find the list. */
    public static String forUnknown(String wrong, Collection<String> known, String otherwise) {
        return nearest(wrong, known).map(name -> "did you mean '" + name + "'?").orElse(otherwise);
    }
}
