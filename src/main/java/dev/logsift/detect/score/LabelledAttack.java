package dev.logsift.detect.score;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What labels say was there, be it an attack or something that only looks like one.
 *
 * @param id as the labels have it; empty where they have none
 * @param attack what it is called
 * @param truth whether finding it is right
 * @param sources who started it; never empty
 */
record LabelledAttack(String id, String attack, Truth truth, List<Source> sources) {
    /** What a finding of it is. */
    enum Truth {
        /** Right. */
        ATTACK,
        /** Wrong, from the severity on that somebody is called for. */
        BENIGN,
        /** Nobody knows, so it counts neither way: CIDDS-001 has {@code suspicious} and {@code unknown}. */
        UNCLEAR
    }

    /**
     * One of those who started it.
     *
     * @param target whom or what it aimed at; empty where the labels do not say
     * @param lines how many lines of the log it caused
     */
    record Source(String entity, String target, Instant firstSeen, Instant lastSeen, long lines) {}

    LabelledAttack {
        sources = List.copyOf(sources);
    }

    boolean isAttack() {
        return truth == Truth.ATTACK;
    }

    Instant firstSeen() {
        return sources.stream()
                .map(Source::firstSeen)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    Instant lastSeen() {
        return sources.stream()
                .map(Source::lastSeen)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    long lines() {
        return sources.stream().mapToLong(Source::lines).sum();
    }

    /** In a few words: {@code 192.0.2.7 and 59 more}. */
    String entity() {
        String first = sources.get(0).entity();
        return sources.size() == 1 ? first : first + " and " + (sources.size() - 1) + " more";
    }
}
